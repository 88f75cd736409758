package precog.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import precog.value.Price;

class TrailingStopRuleTest {
    private static final TrailingStopRule RULE = TrailingStopRule.STANDARD;
    private static final Price ENTRY = Price.of("0.6000");

    private static @Nullable TrailingStop after(String... bids) {
        TrailingStop stop = null;
        for (String bid : bids) {
            stop = RULE.update(ENTRY, stop, Price.of(bid));
        }
        return stop;
    }

    @Test
    void staysInactiveUnderTenPercent() {
        assertThat(after("0.6599")).isNull();
    }

    /** .70 gains 16.67 %: d = 5 − 6.67 / 5 = 3.67 %. From .75 on d has come down to its floor of 2 %. */
    @ParameterizedTest
    @CsvSource({
        "0.6600, 0.0500, 0.6270",
        "0.7000, 0.0367, 0.6743",
        "0.7500, 0.0200, 0.7350",
        "0.8000, 0.0200, 0.7840",
    })
    void followsThePeakEverCloser(String peak, BigDecimal distance, String stop) {
        assertThat(after(peak))
                .isEqualTo(new TrailingStop(
                        Price.of(peak), Price.of(peak), Price.of(stop), distance, "0.10/0.05/0.01/0.05/0.02"));
    }

    @Test
    void keepsItsActivationAndItsPeakWhenTheBidFalls() {
        TrailingStop stop = after("0.6600", "0.8000", "0.7900");
        assertThat(stop).isNotNull();
        assertThat(stop.activationPrice()).isEqualTo(Price.of("0.6600"));
        assertThat(stop.peakPrice()).isEqualTo(Price.of("0.8000"));
        assertThat(stop.stopPrice()).isEqualTo(Price.of("0.7840"));
    }

    @Test
    void staysWhereItIsWithoutABid() {
        TrailingStop stop = after("0.8000");
        assertThat(RULE.update(ENTRY, stop, null)).isSameAs(stop);
    }

    @Test
    void keepsTheRuleItStartedWith() {
        TrailingStopRule wider = TrailingStopRule.parse("0.10/0.20/0/0.05/0.20");
        assertThat(wider.update(ENTRY, after("0.6600"), Price.of("0.8000"))).isEqualTo(after("0.6600", "0.8000"));
    }

    @Property(seed = "20261121")
    void onlyRises(@ForAll @Size(min = 2, max = 40) List<@IntRange(min = 1, max = 9_999) Integer> bids) {
        TrailingStop stop = null;
        for (int bid : bids) {
            TrailingStop next = RULE.update(ENTRY, stop, new Price(bid));
            if (stop != null) {
                assertThat(next).isNotNull();
                assertThat(next.stopPrice()).isGreaterThanOrEqualTo(stop.stopPrice());
                assertThat(next.peakPrice()).isGreaterThanOrEqualTo(stop.peakPrice());
            }
            stop = next;
        }
    }
}
