package precog.desk.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** One thing a chart shows, its points from left to right. */
public sealed interface Series {
    /** As the legend calls it. */
    String name();

    Ink ink();

    /** What its values are; they may be written otherwise than the axis is. */
    Measure measure();

    /** Places at which it has something to say, from left to right. */
    DoubleStream places();

    /** How high its values reach within what is shown; null where it has none there. */
    @Nullable
    Extent heights(Extent shown);

    /** Its value at a place, or near it where it consists of dots; null where it has none. */
    @Nullable
    Reading at(double place, double reach);

    /** A value; not a number where nothing is known from here on. */
    record Point(double x, double y) {}

    /**
     * A dot with its size in pixels.
     *
     * @param words what it stands for beyond its value, such as {@code bought 40}; may be empty
     */
    record Dot(double x, double y, double size, String words) {}

    /** From one value to another. */
    record Slice(double x, double low, double high) {}

    /** How a curve goes from one point to the next. */
    enum Path {
        STRAIGHT,
        /** A value stands until the next. */
        UNTIL_NEXT,
        /** A value holds from the one before. */
        SINCE_LAST
    }

    /**
     * A line.
     *
     * @param filled whether the room between it and 0 is tinted
     */
    record Curve(String name, Ink ink, Dash dash, Path path, boolean filled, Measure measure, List<Point> points)
            implements Series {
        public Curve {
            points = List.copyOf(points);
        }

        /** The same, broken. */
        public Curve with(Dash other) {
            return new Curve(name, ink, other, path, filled, measure, points);
        }

        /** The same, with the room between it and 0 tinted. */
        public Curve withFill() {
            return new Curve(name, ink, dash, path, true, measure, points);
        }

        @Override
        public DoubleStream places() {
            return points.stream().mapToDouble(Point::x);
        }

        @Override
        public @Nullable Extent heights(Extent shown) {
            Extent heights = null;
            int first = Math.max(0, Search.atOrBefore(points, Point::x, shown.low()));
            for (int at = first; at < points.size(); at++) {
                heights = Extent.grown(heights, points.get(at).y());
                if (points.get(at).x() > shown.high()) {
                    break;
                }
            }
            return heights;
        }

        @Override
        public @Nullable Reading at(double place, double reach) {
            int index = path == Path.SINCE_LAST
                    ? Search.atOrAfter(points, Point::x, place)
                    : Search.atOrBefore(points, Point::x, place);
            if (index < 0
                    || index >= points.size()
                    || Double.isNaN(points.get(index).y())) {
                return null;
            }
            return new Reading(
                    this,
                    place,
                    points.get(index).y(),
                    measure.text(points.get(index).y()));
        }
    }

    /** Single events. */
    record Dots(String name, Ink ink, Mark mark, Measure measure, List<Dot> dots) implements Series {
        public Dots {
            dots = List.copyOf(dots);
        }

        @Override
        public DoubleStream places() {
            return dots.stream().mapToDouble(Dot::x);
        }

        @Override
        public @Nullable Extent heights(Extent shown) {
            Extent heights = null;
            for (Dot dot : dots) {
                heights = shown.contains(dot.x()) ? Extent.grown(heights, dot.y()) : heights;
            }
            return heights;
        }

        @Override
        public @Nullable Reading at(double place, double reach) {
            int index = Search.nearest(dots, Dot::x, place);
            if (index < 0 || Math.abs(dots.get(index).x() - place) > reach) {
                return null;
            }
            Dot dot = dots.get(index);
            String value = measure.text(dot.y());
            return new Reading(this, dot.x(), dot.y(), dot.words().isEmpty() ? value : value + "  " + dot.words());
        }
    }

    /** A range of values along the way, such as a margin of error. */
    record Band(String name, Ink ink, Measure measure, List<Slice> slices) implements Series {
        public Band {
            slices = List.copyOf(slices);
        }

        @Override
        public DoubleStream places() {
            return slices.stream().mapToDouble(Slice::x);
        }

        @Override
        public @Nullable Extent heights(Extent shown) {
            Extent heights = null;
            for (Slice slice : slices) {
                if (shown.contains(slice.x())) {
                    heights = Extent.grown(Extent.grown(heights, slice.low()), slice.high());
                }
            }
            return heights;
        }

        @Override
        public @Nullable Reading at(double place, double reach) {
            int index = Search.atOrBefore(slices, Slice::x, place);
            if (index < 0) {
                return null;
            }
            Slice slice = slices.get(index);
            return new Reading(
                    this, place, slice.high(), measure.text(slice.low()) + " to " + measure.text(slice.high()));
        }
    }

    /**
     * Columns that stand on the baseline.
     *
     * @param width of one, in the unit of the axis below
     */
    record Bars(String name, Ink ink, Measure measure, double width, List<Point> points) implements Series {
        public Bars {
            points = List.copyOf(points);
        }

        @Override
        public DoubleStream places() {
            return points.stream().mapToDouble(Point::x);
        }

        @Override
        public @Nullable Extent heights(Extent shown) {
            Extent heights = null;
            for (Point point : points) {
                if (point.x() + width / 2 >= shown.low() && point.x() - width / 2 <= shown.high()) {
                    heights = Extent.grown(Extent.grown(heights, point.y()), 0);
                }
            }
            return heights;
        }

        @Override
        public @Nullable Reading at(double place, double reach) {
            int index = Search.nearest(points, Point::x, place);
            if (index < 0 || Math.abs(points.get(index).x() - place) > Math.max(width / 2, reach)) {
                return null;
            }
            Point point = points.get(index);
            return new Reading(this, point.x(), point.y(), measure.text(point.y()));
        }
    }

    /** A line from value to value. */
    static Curve line(String name, Ink ink, Measure measure, List<Point> points) {
        return new Curve(name, ink, Dash.SOLID, Path.STRAIGHT, false, measure, points);
    }

    /** A line of values that each stand until the next. */
    static Curve steps(String name, Ink ink, Measure measure, List<Point> points) {
        return new Curve(name, ink, Dash.SOLID, Path.UNTIL_NEXT, false, measure, points);
    }
}
