package precog.desk.payout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Tone;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Fxml;
import precog.desk.live.LiveView;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.desk.text.Figures;
import precog.engine.DeskSnapshot;
import precog.feed.MarketListing;
import precog.value.Money;

/** The payout matrix of the event on screen: a line that says the worst and the best, and the table behind it. */
public final class PayoutPane implements LiveView {
    private static final String NOTHING =
            "Nothing is held and no order works on this event: no outcome changes the account.";

    private final MarketRows rows;
    private final Parent view;
    private @Nullable MarketListing market;
    private @Nullable DeskSnapshot desk;
    private @Nullable PayoutMatrix shown;

    @FXML
    private Label payoutSummary;

    @FXML
    private ToggleButton outcomes;

    @FXML
    private ScrollPane payouts;

    @FXML
    private GridPane table;

    public PayoutPane(MarketRows rows) {
        this.rows = rows;
        view = Fxml.load(this, "payout.fxml");
        payouts.visibleProperty().bind(outcomes.selectedProperty());
        payouts.managedProperty().bind(outcomes.selectedProperty());
        payoutSummary.setText(NOTHING);
    }

    public Parent view() {
        return view;
    }

    /** Gives its key its deed. */
    public void bind(Keymap keymap) {
        keymap.on(
                DeskAction.PAYOUTS,
                () -> {
                    if (view.getScene() != null) {
                        outcomes.setSelected(!outcomes.isSelected());
                    }
                },
                outcomes);
    }

    /** Turns to the event of another market. */
    public void show(MarketListing next) {
        boolean other = market == null || !market.event().equals(next.event());
        market = next;
        if (other) {
            reckon();
        }
    }

    @Override
    public void desk(DeskSnapshot snapshot) {
        desk = snapshot;
    }

    /** Once a second is often enough: only fills, orders and settlements change it. */
    @Override
    public void second(Instant now) {
        if (view.getScene() != null) {
            reckon();
        }
    }

    private void reckon() {
        MarketListing of = market;
        DeskSnapshot now = desk;
        if (of == null || now == null) {
            return;
        }
        List<MarketListing> event = rows.all().stream()
                .map(row -> row.view().listing())
                .filter(other -> isOfOneEvent(of, other))
                .toList();
        PayoutMatrix matrix = PayoutMatrix.of(event, now.positions(), now.orders());
        if (!matrix.equals(shown)) {
            shown = matrix;
            tell(matrix);
        }
    }

    private static boolean isOfOneEvent(MarketListing one, MarketListing other) {
        return one.event().equals(other.event())
                || (one.game() != null
                        && other.game() != null
                        && one.game().game().equals(other.game().game()));
    }

    private void tell(PayoutMatrix matrix) {
        table.getChildren().clear();
        if (matrix.rows().isEmpty()) {
            payoutSummary.setText(NOTHING);
            table.add(cell(NOTHING, Tone.MUTED), 0, 0);
            return;
        }
        Money worst = worst(matrix);
        Money best = matrix.rows().stream()
                .map(PayoutMatrix.Row::filled)
                .max(Money::compareTo)
                .orElse(worst);
        payoutSummary.setText("Worst " + Figures.signedMoney(worst) + " · best " + Figures.signedMoney(best) + " over "
                + matrix.rows().size() + " outcomes, resting orders filled"
                + (matrix.apart() ? " · some markets could not be tied to the others and count as independent" : ""));
        heads(matrix);
        for (int at = 0; at < matrix.rows().size(); at++) {
            line(matrix, matrix.rows().get(at), at + 1, worst, best);
        }
        int last = matrix.rows().size() + 1;
        table.add(cell("void: costs come back", Tone.MUTED), 0, last);
        figure(matrix.refunded(), matrix.markets().size() + 1, last);
        figure(matrix.refunded(), matrix.markets().size() + 2, last);
    }

    private static Money worst(PayoutMatrix matrix) {
        return matrix.rows().stream()
                .map(PayoutMatrix.Row::filled)
                .min(Money::compareTo)
                .orElse(Money.ZERO);
    }

    private void heads(PayoutMatrix matrix) {
        List<String> heads = new ArrayList<>(List.of("Outcome"));
        matrix.markets().forEach(id -> heads.add(subtitle(rows.row(id), id.value())));
        heads.addAll(List.of("Positions", "Orders filled", ""));
        for (int column = 0; column < heads.size(); column++) {
            Label head = cell(heads.get(column), Tone.MUTED);
            head.setMaxWidth(150);
            head.setTooltip(new Tooltip(
                    column == 0
                            ? "Outcomes at which everything held pays alike are one line."
                            : column <= matrix.markets().size()
                                    ? "What the position in this market makes over its life, fees counted."
                                    : column == matrix.markets().size() + 1
                                            ? "All positions of the event together."
                                            : "The same with every working order filled whole at its limit."));
            table.add(head, column, 0);
            GridPane.setHalignment(head, column == 0 ? HPos.LEFT : HPos.RIGHT);
        }
    }

    private static String subtitle(@Nullable MarketRow row, String otherwise) {
        String subtitle = row == null ? "" : row.view().listing().subtitle();
        return subtitle.isBlank() ? otherwise : subtitle;
    }

    private void line(PayoutMatrix matrix, PayoutMatrix.Row row, int at, Money worst, Money best) {
        table.add(cell(row.outcome(), Tone.PLAIN), 0, at);
        for (int column = 0; column < matrix.markets().size(); column++) {
            figure(row.each().get(column), column + 1, at);
        }
        figure(row.held(), matrix.markets().size() + 1, at);
        figure(row.filled(), matrix.markets().size() + 2, at);
        String mark = row.filled().equals(worst) ? "worst" : row.filled().equals(best) ? "best" : "";
        table.add(cell(mark, Tone.MUTED), matrix.markets().size() + 3, at);
    }

    private void figure(Money money, int column, int row) {
        Label label = cell(Figures.signedMoney(money), Tone.of(money.micros()));
        table.add(label, column, row);
        GridPane.setHalignment(label, HPos.RIGHT);
    }

    private static Label cell(String text, Tone tone) {
        Label label = new Label(text);
        label.getStyleClass().add("plan-cell");
        label.pseudoClassStateChanged(tone.pseudoClass(), true);
        return label;
    }
}
