package precog.desk.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import precog.desk.theme.Palette;

/** Draws a chart: axes, series, legend, and what the crosshair reads. */
final class ChartPainter {
    private static final double LEFT = 12;
    private static final double BOTTOM = 24;
    private static final double LABEL_GAP = 8;
    private static final double LINES_APART = 34;
    private static final double LEGEND_FROM = 110;
    private static final double BOX_ROW = 16;
    private static final double BOX_PADDING = 8;

    private final SharpCanvas sheet;
    private final Words words = new Words();

    ChartPainter(SharpCanvas sheet) {
        this.sheet = sheet;
    }

    /**
     * Draws a stretch of a chart.
     *
     * @param place where the crosshair stands; null while there is none
     * @return where the values lie
     */
    Plot paint(ChartData data, Extent across, @Nullable Double place, double reach, Palette colors) {
        GraphicsContext pen = sheet.begin();
        SeriesPen seriesPen = new SeriesPen(pen, colors);
        double width = sheet.getWidth();
        double height = sheet.getHeight();
        // Where there is hardly room the curves come first: the crosshair still names every series.
        Legend legend = new Legend(height < LEGEND_FROM ? List.of() : data.series(), words, LEFT, width - LEFT);
        Extent up = data.heights(across);
        double plotHeight = Math.max(1, height - legend.height() - BOTTOM);
        List<Tick> marks = Ticks.numbers(
                up, (int) Math.max(1, plotHeight / LINES_APART), data.up().measure());
        double labels = marks.stream()
                        .mapToDouble(mark -> words.width(mark.label()))
                        .max()
                        .orElse(0)
                + 2 * LABEL_GAP;
        Plot plot = new Plot(LEFT, legend.height(), Math.max(1, width - LEFT - labels), plotHeight, across, up);
        pen.setFill(colors.background());
        pen.fillRect(0, 0, width, height);
        upAxis(pen, plot, marks, data.up(), colors);
        acrossAxis(pen, plot, data.across(), colors);
        clip(pen, plot);
        Extent known = known(data, plot);
        data.series().forEach(one -> seriesPen.draw(one, plot, known));
        if (place != null) {
            readout(pen, seriesPen, plot, data, place, reach, colors);
        }
        pen.restore();
        legend.draw(pen, seriesPen, colors);
        return plot;
    }

    /** Over time a value stands until the newest thing known of any series, never into the future; else to either edge. */
    private static Extent known(ChartData data, Plot plot) {
        double[] places = data.places();
        return data.across() instanceof XAxis.Time && places.length > 0
                ? new Extent(plot.x(places[0]), Math.max(plot.x(places[0]), plot.x(places[places.length - 1])))
                : new Extent(plot.left(), plot.right());
    }

    private static void clip(GraphicsContext pen, Plot plot) {
        pen.save();
        pen.beginPath();
        pen.rect(plot.left(), plot.top() - 4, plot.width(), plot.height() + 8);
        pen.clip();
    }

    private void upAxis(GraphicsContext pen, Plot plot, List<Tick> marks, YAxis axis, Palette colors) {
        pen.setLineWidth(sheet.hairline());
        for (Tick mark : marks) {
            double y = sheet.crisp(plot.y(mark.at()));
            pen.setStroke(colors.line());
            pen.strokeLine(plot.left(), y, plot.right(), y);
            Words.write(pen, mark.label(), plot.right() + LABEL_GAP, y, TextAlignment.LEFT, colors.muted());
        }
        if (axis.baseline() != null) {
            double y = sheet.crisp(plot.y(axis.baseline()));
            pen.setStroke(colors.muted());
            pen.strokeLine(plot.left(), y, plot.right(), y);
        }
    }

    private void acrossAxis(GraphicsContext pen, Plot plot, XAxis axis, Palette colors) {
        pen.setLineWidth(sheet.hairline());
        double free = Double.NEGATIVE_INFINITY;
        for (Tick mark : axis.ticks(plot.across(), (int) Math.max(1, plot.width() / axis.spacing()))) {
            double x = sheet.crisp(plot.x(mark.at()));
            pen.setStroke(colors.line());
            pen.strokeLine(x, plot.top(), x, plot.bottom() + 4);
            double half = words.width(mark.label()) / 2;
            double center = Math.clamp(x, plot.left() + half, Math.max(plot.left() + half, plot.right() - half));
            if (center - half > free) {
                Words.write(
                        pen,
                        mark.label(),
                        center,
                        plot.bottom() + BOTTOM / 2 + 2,
                        TextAlignment.CENTER,
                        colors.muted());
                free = center + half + LABEL_GAP;
            }
        }
    }

    private void readout(
            GraphicsContext pen,
            SeriesPen seriesPen,
            Plot plot,
            ChartData data,
            double place,
            double reach,
            Palette colors) {
        double x = sheet.crisp(plot.x(place));
        pen.setLineWidth(sheet.hairline());
        pen.setStroke(colors.muted());
        pen.setLineDashes(3, 3);
        pen.strokeLine(x, plot.top(), x, plot.bottom());
        pen.setLineDashes();
        List<Reading> readings = data.readings(place, reach);
        readings.forEach(reading -> seriesPen.ring(reading, plot));
        box(pen, seriesPen, plot, x, data.across().text(place), readings, colors);
    }

    /** The values beside the crosshair, on the side with more room. */
    private void box(
            GraphicsContext pen,
            SeriesPen seriesPen,
            Plot plot,
            double x,
            String head,
            List<Reading> readings,
            Palette colors) {
        List<String> lines = new ArrayList<>();
        double widest = words.width(head);
        for (Reading reading : readings) {
            String line = reading.series().name() + "  " + reading.text();
            lines.add(line);
            widest = Math.max(widest, words.width(line) + SeriesPen.SAMPLE + 6);
        }
        double width = widest + 2 * BOX_PADDING;
        double height = BOX_ROW * (lines.size() + 1) + BOX_PADDING;
        boolean roomLeft = x - plot.left() > plot.right() - x;
        double left = Math.clamp(
                roomLeft ? x - 10 - width : x + 10, plot.left(), Math.max(plot.left(), plot.right() - width));
        double top = plot.top() + 4;
        pen.setFill(Palette.thin(colors.panel(), 0.95));
        pen.fillRect(left, top, width, height);
        pen.setStroke(colors.line());
        pen.setLineWidth(sheet.hairline());
        pen.strokeRect(sheet.crisp(left), sheet.crisp(top), width, height);
        double y = top + BOX_PADDING / 2 + BOX_ROW / 2;
        Words.write(pen, head, left + BOX_PADDING, y, TextAlignment.LEFT, colors.muted());
        for (int at = 0; at < lines.size(); at++) {
            y += BOX_ROW;
            seriesPen.sample(readings.get(at).series(), left + BOX_PADDING, y);
            double text = left + BOX_PADDING + SeriesPen.SAMPLE + 6;
            Words.write(pen, lines.get(at), text, y, TextAlignment.LEFT, colors.text());
        }
    }
}
