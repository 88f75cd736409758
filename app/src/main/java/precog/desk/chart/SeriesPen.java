package precog.desk.chart;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import precog.desk.theme.Palette;

/** Draws series into the box between the axes, and their samples into a legend. */
final class SeriesPen {
    /** Width of a sample in a legend. */
    static final double SAMPLE = 20;

    private static final double LINE = 1.6;
    private static final double FILL = 0.14;
    private static final double BAND = 0.18;
    private static final double BAR = 0.65;

    private final GraphicsContext pen;
    private final Palette colors;

    SeriesPen(GraphicsContext pen, Palette colors) {
        this.pen = pen;
        this.colors = colors;
    }

    /** @param known pixels up to which the first and the last value of a curve stand beyond their points */
    void draw(Series series, Plot plot, Extent known) {
        Color color = series.ink().in(colors);
        switch (series) {
            case Series.Curve curve -> curve(curve, plot, known, color);
            case Series.Dots dots -> dots(dots, plot, color);
            case Series.Band band -> band(band, plot, color);
            case Series.Bars bars -> bars(bars, plot, color);
        }
    }

    private void curve(Series.Curve curve, Plot plot, Extent known, Color color) {
        List<Series.Point> points = curve.points();
        int first = Math.max(
                0, Search.atOrBefore(points, Series.Point::x, plot.across().low()));
        int last = Math.min(
                points.size() - 1,
                Search.atOrAfter(points, Series.Point::x, plot.across().high()));
        Trace trace = new Trace(pen, plot, curve.path(), known);
        if (curve.filled()) {
            pen.setFill(Palette.thin(color, FILL));
            trace.fill(
                    points,
                    first,
                    last,
                    plot.y(Math.clamp(0, plot.up().low(), plot.up().high())));
        }
        stroke(color, curve.dash());
        trace.stroke(points, first, last);
        pen.setLineDashes();
    }

    private void stroke(Color color, Dash dash) {
        pen.setStroke(color);
        pen.setLineWidth(LINE);
        pen.setLineJoin(StrokeLineJoin.ROUND);
        pen.setLineCap(StrokeLineCap.BUTT);
        pen.setLineDashes(dash.lengths());
    }

    private void dots(Series.Dots dots, Plot plot, Color color) {
        boolean crowd = dots.mark() == Mark.CIRCLE;
        pen.setFill(crowd ? Palette.thin(color, 0.6) : color);
        for (Series.Dot dot : dots.dots()) {
            if (plot.across().contains(dot.x())) {
                mark(dots.mark(), plot.x(dot.x()), plot.y(dot.y()), dot.size());
            }
        }
    }

    private void mark(Mark mark, double x, double y, double size) {
        double half = size / 2;
        switch (mark) {
            case CIRCLE -> pen.fillOval(x - half, y - half, size, size);
            case SQUARE ->
                outlined(
                        new double[] {x - half, x + half, x + half, x - half},
                        new double[] {y - half, y - half, y + half, y + half});
            case DIAMOND -> outlined(new double[] {x, x + half, x, x - half}, new double[] {y - half, y, y + half, y});
            case UP -> outlined(new double[] {x, x + half, x - half}, new double[] {y - half, y + half, y + half});
            case DOWN -> outlined(new double[] {x, x + half, x - half}, new double[] {y + half, y - half, y - half});
        }
    }

    private void outlined(double[] xs, double[] ys) {
        pen.fillPolygon(xs, ys, xs.length);
        pen.setStroke(colors.background());
        pen.setLineWidth(1);
        pen.strokePolygon(xs, ys, xs.length);
    }

    private void band(Series.Band band, Plot plot, Color color) {
        List<Series.Slice> slices = band.slices();
        int count = slices.size();
        double[] xs = new double[2 * count];
        double[] ys = new double[2 * count];
        for (int at = 0; at < count; at++) {
            Series.Slice slice = slices.get(at);
            xs[at] = plot.x(slice.x());
            ys[at] = plot.y(slice.high());
            xs[2 * count - 1 - at] = xs[at];
            ys[2 * count - 1 - at] = plot.y(slice.low());
        }
        pen.setFill(Palette.thin(color, BAND));
        pen.fillPolygon(xs, ys, xs.length);
    }

    private void bars(Series.Bars bars, Plot plot, Color color) {
        double base = plot.y(Math.clamp(0, plot.up().low(), plot.up().high()));
        pen.setFill(Palette.thin(color, BAR));
        for (Series.Point point : bars.points()) {
            double left = plot.x(point.x() - bars.width() / 2);
            double right = plot.x(point.x() + bars.width() / 2);
            double y = plot.y(point.y());
            if (right >= plot.left() && left <= plot.right() && !Double.isNaN(y)) {
                double gap = Math.min(1, (right - left) / 4);
                pen.fillRect(left + gap, Math.min(y, base), Math.max(1, right - left - 2 * gap), Math.abs(base - y));
            }
        }
    }

    /** A ring where a reading lies. */
    void ring(Reading reading, Plot plot) {
        double x = plot.x(reading.x());
        double y = plot.y(reading.y());
        if (plot.contains(x, y)) {
            pen.setFill(colors.background());
            pen.fillOval(x - 4, y - 4, 8, 8);
            pen.setStroke(reading.series().ink().in(colors));
            pen.setLineWidth(2);
            pen.strokeOval(x - 3, y - 3, 6, 6);
        }
    }

    /** A piece of a series as the legend shows it, its middle at {@code y}. */
    void sample(Series series, double x, double y) {
        Color color = series.ink().in(colors);
        switch (series) {
            case Series.Curve curve -> {
                if (curve.filled()) {
                    pen.setFill(Palette.thin(color, 2 * FILL));
                    pen.fillRect(x, y, SAMPLE, 5);
                }
                stroke(color, curve.dash());
                pen.strokeLine(x, y, x + SAMPLE, y);
                pen.setLineDashes();
            }
            case Series.Dots dots -> {
                pen.setFill(color);
                mark(dots.mark(), x + SAMPLE / 2, y, dots.mark() == Mark.CIRCLE ? 5 : 10);
            }
            case Series.Band band -> {
                pen.setFill(Palette.thin(color, 2 * BAND));
                pen.fillRect(x, y - 5, SAMPLE, 10);
            }
            case Series.Bars bars -> {
                pen.setFill(Palette.thin(color, BAR));
                pen.fillRect(x + 3, y - 1, 5, 6);
                pen.fillRect(x + 11, y - 5, 5, 10);
            }
        }
    }
}
