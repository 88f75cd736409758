package precog.desk.chart;

import org.jspecify.annotations.Nullable;

/**
 * What runs upward.
 *
 * @param fixed always shown from here to there; null where the axis fits the values in view
 * @param baseline a value with a stronger line, such as 0 under gains and losses; null where none
 */
public record YAxis(
        Measure measure, @Nullable Extent fixed, @Nullable Double baseline) {
    private static final double SPARE = 0.08;

    /** An axis that fits the values in view. */
    public static YAxis fitted(Measure measure) {
        return new YAxis(measure, null, null);
    }

    /** An axis that always shows the same. */
    public static YAxis from(Measure measure, double low, double high) {
        return new YAxis(measure, new Extent(low, high), null);
    }

    /** The same with a stronger line, which is always in view. */
    public YAxis over(double base) {
        return new YAxis(measure, fixed, base);
    }

    /** What to show of values that reach this far; null where there is none. */
    Extent shown(@Nullable Extent values) {
        if (fixed != null) {
            return fixed;
        }
        Extent held = values;
        if (baseline != null) {
            held = Extent.grown(held, baseline);
        }
        if (held == null) {
            held = new Extent(0, 0);
        }
        Extent roomy = held.atLeast(measure.leastHeight());
        double spare = roomy.width() * SPARE;
        roomy = new Extent(roomy.low() - spare, roomy.high() + spare);
        return measure.bounds() == null ? roomy : roomy.within(measure.bounds());
    }
}
