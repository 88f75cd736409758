package precog.desk.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import precog.desk.grid.Tone;
import precog.risk.BreakerReading;

/** Measures against their limits: words, number now, limit, a bar, and the share used. */
final class GaugeGrid extends GridPane {
    private static final PseudoClass TRIPPED = PseudoClass.getPseudoClass("tripped");
    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final double NEAR = 0.8;

    /** Beside the other columns of a breaker. */
    static final Room BREAKER = new Room(390, 120);

    /** In a pane of its own. */
    static final Room LIMIT = new Room(250, 80);

    /** Pixels for the words of a measure and for its bar; grids of the same room line up. */
    record Room(double words, double bar) {}

    private static final double LEAST_WORDS = 140;

    private final List<Line> lines = new ArrayList<>();

    GaugeGrid(Room room) {
        getStyleClass().add("gauges");
        getColumnConstraints()
                .addAll(words(room), width(84, HPos.RIGHT), width(84, HPos.RIGHT), width(room.bar(), HPos.LEFT));
        getColumnConstraints().add(width(52, HPos.RIGHT));
    }

    private static ColumnConstraints words(Room room) {
        return new ColumnConstraints(LEAST_WORDS, room.words(), room.words());
    }

    private static ColumnConstraints width(double pixels, HPos at) {
        ColumnConstraints column = new ColumnConstraints(pixels, pixels, pixels);
        column.setHalignment(at);
        return column;
    }

    /** The titles of the columns, as a grid that lines up with the others. */
    static GaugeGrid titles(Room room) {
        GaugeGrid grid = new GaugeGrid(room);
        List<String> titles = List.of("Measures", "Now", "Limit", "Used", "");
        for (int column = 0; column < titles.size(); column++) {
            Label title = new Label(titles.get(column));
            title.getStyleClass().add("pair-name");
            grid.add(title, column, 0);
        }
        return grid;
    }

    /** @param names puts names in place of tickers */
    void show(List<BreakerReading> readings, UnaryOperator<String> names) {
        while (lines.size() < readings.size()) {
            lines.add(new Line(lines.size()));
        }
        while (lines.size() > readings.size()) {
            lines.removeLast().leave();
        }
        for (int at = 0; at < readings.size(); at++) {
            lines.get(at).show(readings.get(at), names);
        }
    }

    private final class Line {
        private final Label measure = new Label();
        private final Tooltip whole = new Tooltip();
        private final Label now = new Label();
        private final Label limit = new Label();
        private final ProgressBar bar = new ProgressBar(0);
        private final Label used = new Label();

        Line(int row) {
            limit.getStyleClass().add("muted-words");
            bar.getStyleClass().add("thin-bar");
            bar.setMaxWidth(Double.MAX_VALUE);
            measure.setTooltip(whole);
            addRow(row, measure, now, limit, bar, used);
        }

        void leave() {
            getChildren().removeAll(measure, now, limit, bar, used);
        }

        void show(BreakerReading reading, UnaryOperator<String> names) {
            boolean everywhere = reading.scope().equals(BreakerReading.EVERYTHING);
            String words = names.apply(reading.measure() + (everywhere ? "" : ": " + reading.scope()));
            measure.setText(words);
            whole.setText(words);
            now.setText(reading.observed());
            limit.setText(reading.limit());
            double share = reading.used().doubleValue();
            used.setText(reading.used().movePointRight(2).intValue() + " %");
            bar.setProgress(Math.clamp(share, 0, 1));
            bar.setAccessibleText(words + ", " + used.getText() + " of its limit");
            bar.pseudoClassStateChanged(HIGH, share >= NEAR && !reading.over());
            bar.pseudoClassStateChanged(TRIPPED, reading.over());
            used.pseudoClassStateChanged(Tone.WARNING.pseudoClass(), share >= NEAR && !reading.over());
            used.pseudoClassStateChanged(Tone.DANGER.pseudoClass(), reading.over());
        }
    }
}
