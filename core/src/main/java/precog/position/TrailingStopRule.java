package precog.position;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import precog.value.Price;

/**
 * How a trailing stop follows the own bid: active from a gain of {@code activation}, then
 * {@code stop = peak × (1 − d)} with {@code d = distance − tighten × (gain − activation) / per}, at least
 * {@code floor}. Source: the trading rules, section 7. All numbers are shares: 0.10 is 10 %.
 *
 * @param activation gain of the own bid over the entry at which it becomes active
 * @param distance distance under the peak at activation
 * @param tighten how much nearer it comes for each further gain of {@code per}
 * @param floor smallest distance
 */
public record TrailingStopRule(
        BigDecimal activation, BigDecimal distance, BigDecimal tighten, BigDecimal per, BigDecimal floor) {
    /** Decimals a distance is kept with. */
    private static final int SCALE = 4;

    /** Active at +10 %; 5 % under the peak, less 1 point per 5 points of further gain, down to 2 %. */
    public static final TrailingStopRule STANDARD = parse("0.10/0.05/0.01/0.05/0.02");

    /** Reads {@link #configuration()}. */
    public static TrailingStopRule parse(String configuration) {
        List<BigDecimal> numbers = Pattern.compile("/")
                .splitAsStream(configuration)
                .map(BigDecimal::new)
                .toList();
        return new TrailingStopRule(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
    }

    /** The rule as stored with the stop it started. */
    public String configuration() {
        return activation + "/" + distance + "/" + tighten + "/" + per + "/" + floor;
    }

    /** The own bid at which a position entered at {@code entry} gets its stop, exactly. */
    public BigDecimal activationPrice(Price entry) {
        return entry.decimal().multiply(BigDecimal.ONE.add(activation));
    }

    /**
     * Where the stop is after a new own bid. A stop that is active keeps the rule it started with, and only rises.
     *
     * @param stop the stop so far; null while inactive
     * @param bid own bid; null where nobody bids, and the stop then stays where it is
     */
    public @Nullable TrailingStop update(Price entry, @Nullable TrailingStop stop, @Nullable Price bid) {
        if (bid == null) {
            return stop;
        }
        if (stop == null) {
            return bid.decimal().compareTo(activationPrice(entry)) < 0 ? null : at(entry, bid, bid);
        }
        return bid.isAbove(stop.peakPrice())
                ? parse(stop.configuration()).at(entry, stop.activationPrice(), bid)
                : stop;
    }

    /** A higher peak is never followed from farther away, so the stop rises with it. */
    private TrailingStop at(Price entry, Price activated, Price peak) {
        BigDecimal d = distanceAt(entry, peak);
        Price stop = Price.of(
                peak.decimal().multiply(BigDecimal.ONE.subtract(d)).setScale(Price.SCALE, RoundingMode.HALF_EVEN));
        return new TrailingStop(activated, peak, stop, d, configuration());
    }

    private BigDecimal distanceAt(Price entry, Price peak) {
        BigDecimal beyond = peak.decimal()
                .divide(entry.decimal(), 12, RoundingMode.HALF_EVEN)
                .subtract(BigDecimal.ONE)
                .subtract(activation);
        BigDecimal tightened = distance.subtract(beyond.multiply(tighten).divide(per, SCALE, RoundingMode.HALF_EVEN));
        return tightened.max(floor).setScale(SCALE, RoundingMode.HALF_EVEN);
    }
}
