package precog.feed;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a venue charges a fill: {@code multiplier × rate × contracts × price × (1 − price)}.
 *
 * @param type the venue's name for the formula, such as {@code quadratic_with_maker_fees}
 * @param takerRate rate for a taker, 0.07 unless the series says otherwise
 * @param makerRate rate for a maker
 * @param multiplier the series' or event's multiplier
 * @param known false where the venue names a formula we do not know: fees are then an upper guess and flagged
 * @param next the change the venue has announced; null where it announced none
 */
public record FeeTerms(
        String type,
        BigDecimal takerRate,
        BigDecimal makerRate,
        BigDecimal multiplier,
        boolean known,
        @Nullable Next next) {
    /**
     * A change of fees announced beforehand.
     *
     * @param from when it comes into force
     * @param terms what holds then, as far as is known
     */
    public record Next(Instant from, FeeTerms terms) {}

    /** Terms that nobody has announced a change of. */
    public FeeTerms(String type, BigDecimal takerRate, BigDecimal makerRate, BigDecimal multiplier, boolean known) {
        this(type, takerRate, makerRate, multiplier, known, null);
    }

    /** The same terms until others come into force; null for until further notice. */
    public FeeTerms until(@Nullable Next change) {
        return new FeeTerms(type, takerRate, makerRate, multiplier, known, change);
    }

    /** The common terms: takers pay 0.07, makers nothing. */
    public static final FeeTerms QUADRATIC =
            new FeeTerms("quadratic", new BigDecimal("0.07"), BigDecimal.ZERO, BigDecimal.ONE, true);

    /** Takers pay 0.07, makers a quarter of it. */
    public static final FeeTerms QUADRATIC_WITH_MAKER_FEES = new FeeTerms(
            "quadratic_with_maker_fees", new BigDecimal("0.07"), new BigDecimal("0.0175"), BigDecimal.ONE, true);
}
