package precog.desk.risk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.Clerk;
import precog.desk.grid.Tone;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.desk.page.Page;
import precog.desk.preferences.DeskPreferences;
import precog.desk.theme.Palette;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.market.MarketView;
import precog.risk.BreakerType;
import precog.value.MarketId;

/** The risk screen. */
public final class RiskPane implements Page {
    private final MarketRows markets;
    private final Dispatch dispatch;
    private final Parent view;
    private final Map<BreakerType, BreakerLine> lines = new EnumMap<>(BreakerType.class);
    private final GaugeGrid limitGauges = new GaugeGrid(GaugeGrid.LIMIT);
    private final FlattenPart flattening;
    private final RiskParts parts;
    private final Tooltip flattenHint = new Tooltip();
    private @Nullable RiskReport shown;

    @FXML
    private Label summary;

    @FXML
    private GridPane breakers;

    @FXML
    private SplitPane lower;

    @FXML
    private Label killWords;

    @FXML
    private Label flattenWords;

    @FXML
    private HBox killOff;

    @FXML
    private HBox killOn;

    @FXML
    private Button kill;

    @FXML
    private Button flatten;

    @FXML
    private TextField releaseKill;

    @FXML
    private VBox limits;

    /**
     * The risk screen before the desk is known.
     *
     * @param clerk reads what tripped
     * @param open shows a market in detail
     */
    public RiskPane(
            MarketRows markets,
            Dispatch dispatch,
            Clerk clerk,
            ObservableValue<Palette> palette,
            Consumer<MarketId> open) {
        this.markets = markets;
        this.dispatch = dispatch;
        view = Fxml.load(this, "risk.fxml");
        flattening = new FlattenPart(this::market, markets::shortName, dispatch.trader());
        parts = new RiskParts(List.of(
                new VerdictsPane(markets, open),
                new ExposurePart(markets::inWords),
                new UtilisationPart(palette),
                new TripsPart(clerk, markets::inWords),
                flattening));
        lower.getItems().add(parts.view());
        flatten.setTooltip(flattenHint);
        titles();
        for (BreakerType type : RiskReport.LISTED) {
            int row = lines.size() + 1;
            lines.put(type, new BreakerLine(breakers, row, type, word -> reset(type, word)));
        }
        limits.getChildren().addAll(GaugeGrid.titles(GaugeGrid.LIMIT), limitGauges);
        kill.setOnAction(click -> dispatch.send(new Command.Kill(false, dispatch.trader())));
        flatten.setOnAction(click -> dispatch.send(new Command.Kill(true, dispatch.trader())));
        releaseKill.setOnAction(enter -> {
            reset(BreakerType.MANUAL, releaseKill.getText().strip());
            releaseKill.clear();
        });
    }

    private @Nullable MarketView market(MarketId id) {
        MarketRow row = markets.row(id);
        return row == null ? null : row.view();
    }

    private void titles() {
        Label name = new Label("Breaker");
        Label state = new Label("State");
        Label note = new Label("What it does, or why it is tripped and until when");
        Label reset = new Label("Reset");
        List.of(name, state, note, reset).forEach(title -> title.getStyleClass().add("pair-name"));
        breakers.addRow(0, name, state, GaugeGrid.titles(GaugeGrid.BREAKER), reset, note);
    }

    private void reset(BreakerType type, String word) {
        dispatch.send(new Command.ResetBreaker(type, word, dispatch.trader()));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        keymap.label(DeskAction.KILL, kill);
        keymap.label(DeskAction.KILL_AND_FLATTEN, flatten);
        keymap.on(DeskAction.RISK_PART, () -> {
            if (view.getScene() != null) {
                parts.next();
            }
        });
    }

    @Override
    public void desk(DeskSnapshot desk) {
        parts.desk(desk);
        flattenWords.setText("Closing every position as well: " + flattening.total());
        flattenHint.setText(flattening.total());
        RiskReport report = RiskReport.of(desk);
        if (!report.equals(shown)) {
            shown = report;
            show(report);
        }
    }

    private void show(RiskReport report) {
        summary.setText(report.summary());
        for (BreakerReport breaker : report.breakers()) {
            BreakerLine line = lines.get(breaker.type());
            if (line != null) {
                line.show(breaker, markets::inWords);
            }
        }
        limitGauges.show(report.limits(), markets::inWords);
        boolean on = report.kill().on();
        killWords.setText(report.kill().words());
        killWords.pseudoClassStateChanged(Tone.DANGER.pseudoClass(), on);
        killOn.setVisible(on);
        killOn.setManaged(on);
        killOff.setVisible(!on);
        killOff.setManaged(!on);
        flattenWords.setVisible(!on);
        flattenWords.setManaged(!on);
    }

    @Override
    public void second(Instant now) {
        parts.second(now);
    }

    @Override
    public void draw() {
        parts.draw();
    }

    @Override
    public void readAgain() {
        parts.readAgain();
    }

    @Override
    public void restore(DeskPreferences preferences) {
        parts.restore(preferences);
    }

    @Override
    public void keep(DeskPreferences preferences) {
        parts.keep(preferences);
    }
}
