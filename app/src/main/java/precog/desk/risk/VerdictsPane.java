package precog.desk.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Column;
import precog.desk.grid.LiveGrid;
import precog.desk.grid.Tone;
import precog.desk.live.Fxml;
import precog.desk.live.LiveView;
import precog.desk.markets.MarketRows;
import precog.desk.text.Figures;
import precog.edge.Check;
import precog.engine.DeskSnapshot;
import precog.risk.RiskVerdict;
import precog.value.MarketId;

/** What the gate said to each order that was asked for, and why not. */
public final class VerdictsPane implements LiveView {
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
    public VerdictsPane(MarketRows markets, Consumer<MarketId> open) {
        this.markets = markets;
        view = Fxml.load(this, "verdicts.fxml");
        grid = new LiveGrid<>(
                table,
                columns(),
                Comparator.comparing(RiskVerdict::at)
                        .thenComparing(RiskVerdict::id)
                        .reversed());
        grid.stretch("why", 200);
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

    private List<Column<RiskVerdict>> columns() {
        return List.of(
                Column.time("at", "Time UTC", RiskVerdict::at, "When the gate was asked."),
                Column.<RiskVerdict>words(
                                "verdict",
                                "Verdict",
                                84,
                                verdict -> verdict.allowed() ? "✓ allowed" : "✕ refused",
                                "What the gate said.")
                        .toned(verdict -> verdict.allowed() ? Tone.MUTED : Tone.WARNING),
                Column.words("market", "Market", 210, verdict -> markets.name(verdict.market()), "The market."),
                Column.words(
                        "side",
                        "Side",
                        72,
                        verdict -> Figures.words(verdict.action()) + " " + verdict.outcome(),
                        "What was asked for."),
                Column.figures(
                        "quantity",
                        "Contracts",
                        70,
                        verdict -> Figures.quantity(verdict.quantity()),
                        verdict -> verdict.quantity().units(),
                        "Contracts asked for."),
                Column.figures(
                        "limit",
                        "Limit",
                        60,
                        verdict -> Figures.price(verdict.limit()),
                        verdict -> verdict.limit().units(),
                        "Worst own price asked for."),
                Column.words(
                        "why", "Why not", 240, VerdictsPane::why, "The first rule that refused, and what passes."));
    }

    private static String why(RiskVerdict verdict) {
        List<Check> refusals = verdict.refusals();
        return refusals.isEmpty()
                ? "order " + verdict.orderId()
                : refusals.getFirst().sentence()
                        + (refusals.size() == 1 ? "" : " · and " + (refusals.size() - 1) + " more");
    }

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

    private static Label line(String words, Tone tone) {
        Label line = new Label(words);
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
