package precog.desk.risk;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.LiveGrid;
import precog.desk.grid.Tone;
import precog.desk.live.Fxml;
import precog.desk.markets.MarketRows;
import precog.edge.Check;
import precog.engine.DeskSnapshot;
import precog.risk.RiskVerdict;
import precog.value.MarketId;

/** What the gate said to each order that was asked for, and why not. */
final class VerdictsPane implements RiskPart {
    private final MarketRows markets;
    private final Parent view;
    private final LiveGrid<RiskVerdict> grid;
    private List<RiskVerdict> shown = List.of();

    @FXML
    private Label count;

    @FXML
    private ToggleButton refusedOnly;

    @FXML
    private TableView<RiskVerdict> table;

    @FXML
    private VBox checks;

    /** @param open shows a market in detail */
    VerdictsPane(MarketRows markets, Consumer<MarketId> open) {
        this.markets = markets;
        view = Fxml.load(this, "verdicts.fxml");
        grid = new LiveGrid<>(table, VerdictColumns.of(markets), VerdictColumns.NEWEST_FIRST);
        grid.stretch(VerdictColumns.WHY, 200);
        table.setPlaceholder(
                new Label("The gate was not asked yet. Every order passes it and leaves its verdict here."));
        refusedOnly
                .selectedProperty()
                .addListener((property, was, is) -> grid.filter(verdict -> !is || !verdict.allowed()));
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> explain(is));
        table.setOnMouseClicked(click -> {
            RiskVerdict verdict = table.getSelectionModel().getSelectedItem();
            if (click.getClickCount() == 2 && verdict != null) {
                open.accept(verdict.market());
            }
        });
        explain(null);
    }

    @Override
    public String words() {
        return "Why not?";
    }

    @Override
    public Parent view() {
        return view;
    }

    private void explain(@Nullable RiskVerdict verdict) {
        if (verdict == null) {
            checks.getChildren().setAll(line("Select a verdict to read every rule that was asked.", Tone.MUTED));
            return;
        }
        Label title = new Label((verdict.allowed() ? "Allowed: " : "Refused: ") + markets.name(verdict.market()));
        title.getStyleClass().add("evidence-title");
        title.setWrapText(true);
        checks.getChildren().setAll(title);
        verdict.refusals().forEach(check -> checks.getChildren().add(line("✕ " + check.sentence(), Tone.WARNING)));
        verdict.checks().stream()
                .filter(Check::passed)
                .forEach(check -> checks.getChildren().add(line("✓ " + check.sentence(), Tone.MUTED)));
    }

    private Label line(String words, Tone tone) {
        Label line = new Label(markets.inWords(words));
        line.setWrapText(true);
        line.getStyleClass().add("check");
        line.pseudoClassStateChanged(tone.pseudoClass(), true);
        return line;
    }

    @Override
    public void desk(DeskSnapshot desk) {
        if (!desk.verdicts().equals(shown)) {
            shown = desk.verdicts();
            grid.set(shown);
            long refused = shown.stream().filter(verdict -> !verdict.allowed()).count();
            count.setText("the newest " + shown.size() + ", " + refused + " refused");
        }
    }

    @Override
    public void second(Instant now) {
        grid.second();
    }
}
