package precog.desk.chart;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import precog.desk.theme.Palette;

/** The names of the series over a chart, each behind a piece of it, in as many rows as they need. */
final class Legend {
    private static final double ROW = 18;
    private static final double GAP = 16;
    private static final double TO_NAME = 6;

    private final List<Series> series;
    private final double[] lefts;
    private final int[] rows;
    private final int count;

    /** Places the names of {@code series} between {@code left} and {@code right}. */
    Legend(List<Series> series, Words words, double left, double right) {
        this.series = series;
        lefts = new double[series.size()];
        rows = new int[series.size()];
        double x = left;
        int row = 0;
        for (int at = 0; at < series.size(); at++) {
            double width =
                    SeriesPen.SAMPLE + TO_NAME + words.width(series.get(at).name());
            if (x > left && x + width > right) {
                x = left;
                row++;
            }
            lefts[at] = x;
            rows[at] = row;
            x += width + GAP;
        }
        count = series.isEmpty() ? 0 : row + 1;
    }

    double height() {
        return count * ROW + 8;
    }

    void draw(GraphicsContext pen, SeriesPen samples, Palette colors) {
        for (int at = 0; at < series.size(); at++) {
            double y = 6 + ROW * rows[at] + ROW / 2;
            samples.sample(series.get(at), lefts[at], y);
            double name = lefts[at] + SeriesPen.SAMPLE + TO_NAME;
            Words.write(pen, series.get(at).name(), name, y, TextAlignment.LEFT, colors.text());
        }
    }
}
