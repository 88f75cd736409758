package precog.desk.chart;

import org.jspecify.annotations.Nullable;

/** A stretch of an axis, in the axis' own unit. */
public record Extent(double low, double high) {
    public Extent {
        if (!(low <= high)) {
            throw new IllegalArgumentException("A stretch cannot reach from " + low + " to " + high + ".");
        }
    }

    public double width() {
        return high - low;
    }

    public double middle() {
        return (low + high) / 2;
    }

    public boolean contains(double at) {
        return at >= low && at <= high;
    }

    /** The smallest stretch that holds both. */
    public Extent with(@Nullable Extent other) {
        return other == null ? this : new Extent(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** The smallest stretch that holds both; null where both are. */
    static @Nullable Extent union(@Nullable Extent one, @Nullable Extent other) {
        return one == null ? other : one.with(other);
    }

    /** {@code one} grown to hold a value; {@code one} itself where the value is not a number. */
    static @Nullable Extent grown(@Nullable Extent one, double value) {
        return Double.isNaN(value) ? one : union(one, new Extent(value, value));
    }

    /** The same stretch elsewhere. */
    public Extent shifted(double by) {
        return new Extent(low + by, high + by);
    }

    /** Stretched {@code factor} times while {@code fixed} stays where it is. */
    public Extent scaled(double factor, double fixed) {
        return new Extent(fixed - (fixed - low) * factor, fixed + (high - fixed) * factor);
    }

    /** Widened about its middle to at least {@code width}. */
    public Extent atLeast(double width) {
        return width() >= width ? this : new Extent(middle() - width / 2, middle() + width / 2);
    }

    /** Moved, and cut only where it is longer, to lie within {@code bounds}. */
    public Extent within(Extent bounds) {
        if (width() >= bounds.width()) {
            return bounds;
        }
        return low < bounds.low ? shifted(bounds.low - low) : high > bounds.high ? shifted(bounds.high - high) : this;
    }
}
