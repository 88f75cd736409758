package precog.desk.edges;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import precog.decision.Decision;
import precog.desk.grid.Tone;
import precog.desk.markets.MarketRows;
import precog.desk.text.Figures;
import precog.edge.Check;
import precog.edge.Edge;
import precog.value.Outcome;

/** What an edge rests on: its numbers, its versions, the model's sentence, and every rule asked. */
final class EvidencePane {
    private final VBox box;
    private final MarketRows rows;
    private @Nullable Object shown;

    EvidencePane(VBox box, MarketRows rows) {
        this.box = box;
        this.rows = rows;
    }

    void clear(String words) {
        if (!words.equals(shown)) {
            shown = words;
            Label label = new Label(words);
            label.getStyleClass().add("muted-words");
            label.setWrapText(true);
            box.getChildren().setAll(label);
        }
    }

    void show(Edge edge) {
        if (edge.equals(shown)) {
            return;
        }
        shown = edge;
        GridPane figures = grid(22, 28, 22, 28);
        String side = edge.outcome() == Outcome.YES ? "YES" : "NO";
        int line = 0;
        pair(figures, line, 0, "Model says " + side, Figures.percent(edge.probability()));
        pair(figures, line++, 2, "Market implies", Figures.percent(edge.marketImplied()));
        pair(figures, line, 0, "Price", Figures.price(edge.price()));
        pair(figures, line++, 2, "Worst price", Figures.price(edge.limit()));
        pair(figures, line, 0, "Stake", Figures.money(edge.stake()));
        pair(figures, line++, 2, "Fee", Figures.money(edge.fee()));
        pair(figures, line, 0, "Net edge", Figures.edge(edge.netEdge()));
        pair(figures, line++, 2, "Return", Figures.signedPercent(edge.roi()));
        pair(figures, line, 0, "Full Kelly", Figures.signedPercent(edge.kelly()));
        pair(figures, line++, 2, "Confidence", Figures.words(edge.confidence()));
        pair(figures, line, 0, "Sample", edge.sampleSize() + " cases");
        pair(figures, line++, 2, "95 % interval", "± " + halfWidth(edge));
        pair(
                figures,
                line,
                0,
                "Model",
                Figures.version(edge.model().name(), edge.model().version()));
        pair(
                figures,
                line,
                2,
                "Strategy",
                Figures.version(edge.strategy().name(), edge.strategy().version()));
        Label basis = new Label(rows.inWords(edge.basis()));
        basis.setWrapText(true);
        basis.getStyleClass().add("basis");
        box.getChildren().setAll(title(edge), figures, basis, checks(edge.checks()));
    }

    void show(LeftRow row) {
        if (row.equals(shown)) {
            return;
        }
        shown = row;
        Label title = new Label(rows.name(row.market()) + " · " + row.outcome());
        title.getStyleClass().add("evidence-title");
        title.setWrapText(true);
        Label what = new Label(row.what() + ". " + row.rule().sentence() + ".");
        what.getStyleClass().add("basis");
        what.setWrapText(true);
        box.getChildren().setAll(title, what, checks(row.checks()));
    }

    void show(DecidedRow row) {
        if (row.equals(shown)) {
            return;
        }
        shown = row;
        Decision decision = row.decision();
        Label title = new Label(
                Figures.words(decision.verdict()) + " " + decision.outcome() + " · " + rows.name(decision.market()));
        title.getStyleClass().add("evidence-title");
        title.setWrapText(true);
        GridPane figures = grid(22, 28, 22, 28);
        pair(figures, 0, 0, "Own ask then", Figures.price(decision.price()));
        pair(figures, 0, 2, row.paid() ? "It paid" : "Own bid now", Figures.price(row.worth()));
        pair(figures, 1, 0, "Net edge then", Figures.edge(decision.netEdge()));
        pair(figures, 1, 2, "Net edge now", Figures.edge(row.edge()));
        pair(figures, 2, 0, "Contracts", Figures.quantity(decision.quantity()));
        pair(figures, 2, 2, "Decided by", decision.by());
        Label became = new Label(row.became());
        became.getStyleClass().add("basis");
        became.setWrapText(true);
        box.getChildren().setAll(title, figures, became);
    }

    private Label title(Edge edge) {
        Label title = new Label("Buy " + edge.outcome() + " · " + rows.name(edge.market()));
        title.getStyleClass().add("evidence-title");
        title.setWrapText(true);
        return title;
    }

    private static String halfWidth(Edge edge) {
        return Figures.signedPercent(edge.intervalWidth().divide(BigDecimal.TWO))
                .substring(1);
    }

    private static GridPane checks(List<Check> checks) {
        GridPane grid = grid(5, 31, 28, 36);
        int line = 0;
        for (Check check : checks) {
            Label mark = new Label(check.passed() ? "✓" : "✕");
            mark.setAccessibleText(check.passed() ? "passed" : "refused");
            Label rule = new Label(check.rule().words());
            Label observed = new Label(check.observed());
            observed.getStyleClass().add("pair-figure");
            Label required = new Label((check.passed() ? "" : "needs ") + check.required());
            required.getStyleClass().add("pair-name");
            for (Label label : List.of(mark, rule, observed)) {
                label.pseudoClassStateChanged((check.passed() ? Tone.MUTED : Tone.WARNING).pseudoClass(), true);
                label.getStyleClass().add("check");
            }
            grid.addRow(line++, mark, rule, observed, required);
        }
        grid.getStyleClass().add("checks");
        return grid;
    }

    private static GridPane grid(int... percents) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("pairs");
        for (int percent : percents) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setPercentWidth(percent);
            grid.getColumnConstraints().add(constraints);
        }
        return grid;
    }

    private static void pair(GridPane grid, int row, int column, String name, String value) {
        Label left = new Label(name);
        left.getStyleClass().add("pair-name");
        Label right = new Label(value);
        right.getStyleClass().add("pair-figure");
        grid.add(left, column, row);
        grid.add(right, column + 1, row);
    }
}
