package precog.desk.risk;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import precog.desk.grid.Tone;
import precog.risk.BreakerReading;

/** Measures against their limits: words, number now, limit, a bar, and the share used. */
final class GaugeGrid extends GridPane {
    private static final PseudoClass TRIPPED = PseudoClass.getPseudoClass("tripped");
    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final double NEAR = 0.8;

    /** Room for the longest measure of a breaker, and of a limit. */
    static final double BREAKER_WORDS = 320;

    static final double LIMIT_WORDS = 216;

    private final List<Line> lines = new ArrayList<>();

    /** @param words pixels for the words of a measure; grids of the same width line up */
    GaugeGrid(double words) {
        getStyleClass().add("gauges");
        getColumnConstraints()
                .addAll(width(words, HPos.LEFT), width(92, HPos.RIGHT), width(92, HPos.RIGHT), width(120, HPos.LEFT));
        getColumnConstraints().add(width(52, HPos.RIGHT));
    }

    private static ColumnConstraints width(double pixels, HPos at) {
        ColumnConstraints column = new ColumnConstraints(pixels, pixels, pixels);
        column.setHalignment(at);
        return column;
    }

    /** The titles of the columns, as a grid that lines up with the others. */
    static GaugeGrid titles(double words) {
        GaugeGrid grid = new GaugeGrid(words);
        List<String> titles = List.of("Measures", "Now", "Limit", "Used", "");
        for (int column = 0; column < titles.size(); column++) {
            Label title = new Label(titles.get(column));
            title.getStyleClass().add("pair-name");
            grid.add(title, column, 0);
        }
        return grid;
    }

    void show(List<BreakerReading> readings) {
        while (lines.size() < readings.size()) {
            lines.add(new Line(lines.size()));
        }
        while (lines.size() > readings.size()) {
            lines.removeLast().leave();
        }
        for (int at = 0; at < readings.size(); at++) {
            lines.get(at).show(readings.get(at));
        }
    }

    private final class Line {
        private final Label measure = new Label();
        private final Label now = new Label();
        private final Label limit = new Label();
        private final ProgressBar bar = new ProgressBar(0);
        private final Label used = new Label();

        Line(int row) {
            limit.getStyleClass().add("muted-words");
            bar.getStyleClass().add("thin-bar");
            bar.setMaxWidth(Double.MAX_VALUE);
            addRow(row, measure, now, limit, bar, used);
        }

        void leave() {
            getChildren().removeAll(measure, now, limit, bar, used);
        }

        void show(BreakerReading reading) {
            boolean everywhere = reading.scope().equals(BreakerReading.EVERYTHING);
            measure.setText(reading.measure() + (everywhere ? "" : " (" + reading.scope() + ")"));
            now.setText(reading.observed());
            limit.setText(reading.limit());
            double share = reading.used().doubleValue();
            used.setText(reading.used().movePointRight(2).intValue() + " %");
            bar.setProgress(Math.clamp(share, 0, 1));
            bar.setAccessibleText(reading.measure() + ", " + used.getText() + " of its limit");
            bar.pseudoClassStateChanged(HIGH, share >= NEAR && !reading.over());
            bar.pseudoClassStateChanged(TRIPPED, reading.over());
            used.pseudoClassStateChanged(Tone.WARNING.pseudoClass(), share >= NEAR && !reading.over());
            used.pseudoClassStateChanged(Tone.DANGER.pseudoClass(), reading.over());
        }
    }
}
