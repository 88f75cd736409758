package precog.desk.payout;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A part of the line of numbers.
 *
 * @param low null where it has no lower end; {@code lowIn} whether the end belongs to it
 * @param high null where it has no upper end; {@code highIn} whether the end belongs to it
 */
record Interval(
        @Nullable BigDecimal low, boolean lowIn, @Nullable BigDecimal high, boolean highIn) {
    static Interval above(BigDecimal low) {
        return new Interval(low, false, null, false);
    }

    static Interval atLeast(BigDecimal low) {
        return new Interval(low, true, null, false);
    }

    static Interval below(BigDecimal high) {
        return new Interval(null, false, high, false);
    }

    static Interval atMost(BigDecimal high) {
        return new Interval(null, false, high, true);
    }

    static Interval exactly(BigDecimal value) {
        return new Interval(value, true, value, true);
    }

    /** The numbers from one to the other, both included. */
    static Interval from(BigDecimal low, BigDecimal high) {
        return new Interval(low, true, high, true);
    }

    boolean contains(BigDecimal value) {
        int fromLow = low == null ? 1 : value.compareTo(low);
        int toHigh = high == null ? -1 : value.compareTo(high);
        return (fromLow > 0 || (fromLow == 0 && lowIn)) && (toHigh < 0 || (toHigh == 0 && highIn));
    }

    /** This and the one that begins where it ends, as one. */
    Interval and(Interval next) {
        return new Interval(low, lowIn, next.high, next.highIn);
    }

    /** The mirror image about zero. */
    Interval negated() {
        return new Interval(
                high == null ? null : high.negate(),
                /* lowIn= */ highIn,
                low == null ? null : low.negate(),
                /* highIn= */ lowIn);
    }

    boolean isOneValue() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    boolean isEverything() {
        return low == null && high == null;
    }
}
