package precog.desk.chart;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/**
 * The way of a curve over the screen. Points that fall on the same pixel column are drawn as the line from the lowest
 * to the highest of them, which looks the same and costs no more than the screen is wide.
 */
final class Trace {
    private final GraphicsContext pen;
    private final Plot plot;
    private final Series.Path path;
    private final Extent known;
    private boolean down;
    private double x;
    private double y;
    private double low;
    private double high;

    /** @param known pixels up to which the first and the last value of a curve stand beyond their points */
    Trace(GraphicsContext pen, Plot plot, Series.Path path, Extent known) {
        this.pen = pen;
        this.plot = plot;
        this.path = path;
        this.known = known;
    }

    void stroke(List<Series.Point> points, int first, int last) {
        pen.beginPath();
        down = false;
        for (int at = first; at <= last; at++) {
            Series.Point point = points.get(at);
            if (Double.isNaN(point.y())) {
                flush();
                hold(plot.x(point.x()));
                down = false;
            } else {
                to(plot.x(point.x()), plot.y(point.y()));
            }
        }
        flush();
        if (last == points.size() - 1) {
            hold(known.high());
        }
        pen.stroke();
    }

    private void to(double nextX, double nextY) {
        if (!down) {
            pen.moveTo(begin(nextX), nextY);
            pen.lineTo(nextX, nextY);
            down = true;
        } else if (Math.floor(nextX) == Math.floor(x)) {
            low = Math.max(low, nextY);
            high = Math.min(high, nextY);
            y = nextY;
            return;
        } else {
            flush();
            line(nextX, nextY);
        }
        x = nextX;
        y = nextY;
        low = nextY;
        high = nextY;
    }

    /** Draws what was gathered on one column. */
    private void flush() {
        if (down && low != high) {
            pen.lineTo(x, high);
            pen.lineTo(x, low);
            pen.lineTo(x, y);
            low = y;
            high = y;
        }
    }

    private void line(double nextX, double nextY) {
        switch (path) {
            case STRAIGHT -> {}
            case UNTIL_NEXT -> pen.lineTo(nextX, y);
            case SINCE_LAST -> pen.lineTo(x, nextY);
        }
        pen.lineTo(nextX, nextY);
    }

    /** Where a piece that has its first point here begins. */
    private double begin(double first) {
        return path == Series.Path.SINCE_LAST ? Math.min(first, known.low()) : first;
    }

    private void hold(double until) {
        if (down && path == Series.Path.UNTIL_NEXT && until > x) {
            pen.lineTo(until, y);
        }
    }

    /** Tints the room between the curve and {@code base}; a gap ends one tinted piece and begins another. */
    void fill(List<Series.Point> points, int first, int last, double base) {
        int begin = first;
        for (int at = first; at <= last + 1; at++) {
            if (at > last || Double.isNaN(points.get(at).y())) {
                piece(points, begin, at - 1, base);
                begin = at + 1;
            }
        }
    }

    private void piece(List<Series.Point> points, int first, int last, double base) {
        if (first > last) {
            return;
        }
        pen.beginPath();
        pen.moveTo(begin(plot.x(points.get(first).x())), base);
        pen.lineTo(
                begin(plot.x(points.get(first).x())), plot.y(points.get(first).y()));
        for (int at = first; at <= last; at++) {
            double nextX = plot.x(points.get(at).x());
            double nextY = plot.y(points.get(at).y());
            if (at > first && path == Series.Path.UNTIL_NEXT) {
                pen.lineTo(nextX, y);
            } else if (at > first && path == Series.Path.SINCE_LAST) {
                pen.lineTo(x, nextY);
            }
            pen.lineTo(nextX, nextY);
            x = nextX;
            y = nextY;
        }
        boolean stands = path == Series.Path.UNTIL_NEXT && last == points.size() - 1;
        double end = stands ? Math.max(x, known.high()) : x;
        pen.lineTo(end, y);
        pen.lineTo(end, base);
        pen.closePath();
        pen.fill();
    }
}
