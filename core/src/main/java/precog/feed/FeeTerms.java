package precog.feed;

import java.math.BigDecimal;

/**
 * How a venue charges a fill: {@code multiplier × rate × contracts × price × (1 − price)}.
 *
 * @param type the venue's name for the formula, such as {@code quadratic_with_maker_fees}
 * @param takerRate rate for a taker, 0.07 unless the series says otherwise
 * @param makerRate rate for a maker
 * @param multiplier the series' or event's multiplier
 * @param known false where the venue names a formula we do not know: fees are then an upper guess and flagged
 */
public record FeeTerms(String type, BigDecimal takerRate, BigDecimal makerRate, BigDecimal multiplier, boolean known) {
    /** The common terms: takers pay 0.07, makers nothing. */
    public static final FeeTerms QUADRATIC =
            new FeeTerms("quadratic", new BigDecimal("0.07"), BigDecimal.ZERO, BigDecimal.ONE, true);

    /** Takers pay 0.07, makers a quarter of it. */
    public static final FeeTerms QUADRATIC_WITH_MAKER_FEES = new FeeTerms(
            "quadratic_with_maker_fees", new BigDecimal("0.07"), new BigDecimal("0.0175"), BigDecimal.ONE, true);
}
