package precog.desk.positions;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;
import precog.exit.ExitWatch.Reading;

/** The exit conditions of one position: what each reads now and at what it fires, in two halves side by side. */
final class ConditionsGrid {
    private static final int HALVES = 2;
    private static final int[] PERCENTS = {14, 13, 23};
    private static final List<String> TITLES = List.of("Exit condition", "Now", "Fires at");

    private final GridPane grid;
    private List<Reading> shown = List.of();

    ConditionsGrid(GridPane grid) {
        this.grid = grid;
        for (int half = 0; half < HALVES; half++) {
            for (int percent : PERCENTS) {
                ColumnConstraints constraints = new ColumnConstraints();
                constraints.setPercentWidth(percent);
                grid.getColumnConstraints().add(constraints);
            }
        }
    }

    void show(List<Reading> readings) {
        if (readings.equals(shown)) {
            return;
        }
        shown = readings;
        grid.getChildren().clear();
        int lines = Math.ceilDiv(readings.size(), HALVES);
        for (int at = 0; at < readings.size(); at++) {
            int column = at / lines * PERCENTS.length;
            if (at % lines == 0) {
                title(column);
            }
            line(readings.get(at), at % lines + 1, column);
        }
    }

    private void title(int column) {
        for (int at = 0; at < TITLES.size(); at++) {
            grid.add(label(TITLES.get(at), "condition-title"), column + at, 0);
        }
    }

    private void line(Reading reading, int line, int column) {
        Label name = label((reading.triggered() ? "▶ " : "") + Figures.words(reading.condition()), "pair-name");
        Label now = label(reading.observed(), "pair-figure");
        Label trigger = label(reading.trigger(), "pair-name");
        PseudoClass warning = Tone.WARNING.pseudoClass();
        for (Label each : List.of(name, now, trigger)) {
            each.pseudoClassStateChanged(warning, reading.triggered());
        }
        grid.add(name, column, line);
        grid.add(now, column + 1, line);
        grid.add(trigger, column + 2, line);
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }
}
