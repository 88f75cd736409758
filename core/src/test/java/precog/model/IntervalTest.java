package precog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IntervalTest {
    /** The first two are the textbook values of R's prop.test without continuity correction. */
    @Test
    void agreesWithPublishedWilsonIntervals() {
        Interval eightOfTen = Interval.wilson(8, 10);
        assertThat(eightOfTen.lower()).isCloseTo(0.4901625, within(1e-6));
        assertThat(eightOfTen.upper()).isCloseTo(0.9433178, within(1e-6));
        Interval none = Interval.wilson(0, 10);
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(0.2775328, within(1e-6));
        assertThat(Interval.wilson(0, 0)).isEqualTo(Interval.UNKNOWN);
    }

    @Property(seed = "1927")
    void holdsTheRateAndStaysAProbability(@ForAll @IntRange(min = 1, max = 5000) int n, @ForAll @IntRange int part) {
        double k = Math.floorMod(part, n + 1);
        Interval interval = Interval.wilson(k, n);
        assertThat(interval.lower()).isBetween(0.0, k / n + 1e-12);
        assertThat(interval.upper()).isBetween(k / n - 1e-12, 1.0);
        Interval opposite = Interval.wilson(n - k, n);
        assertThat(interval.complement().lower()).isCloseTo(opposite.lower(), within(1e-12));
    }
}
