package precog.kalshi.fake;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What trading costs in a series or event: {@code multiplier × 0.07 × k × C × P × (1 − P)}, k = 1 for the taker and by
 * type for the maker (the venue's fee schedule of October 2026).
 */
record FeeTerms(String type, BigDecimal multiplier) {
    private static final BigDecimal RATE = new BigDecimal("0.07");

    static final FeeTerms STANDARD = new FeeTerms("quadratic", BigDecimal.ONE);

    /** The unrounded fee. */
    BigDecimal model(boolean taker, BigDecimal count, BigDecimal price) {
        return multiplier
                .multiply(RATE)
                .multiply(taker ? BigDecimal.ONE : makerShare())
                .multiply(count)
                .multiply(price)
                .multiply(Fp.complement(price));
    }

    private BigDecimal makerShare() {
        return switch (type) {
            case "quadratic_with_maker_fees" -> new BigDecimal("0.25");
            case "quadratic_with_combo_maker_fees" -> new BigDecimal("0.5");
            default -> BigDecimal.ZERO;
        };
    }

    /** The fee before an account's cash is aligned: up to the next millionth of a dollar. */
    BigDecimal trade(boolean taker, BigDecimal count, BigDecimal price) {
        return model(taker, count, price).setScale(6, RoundingMode.CEILING);
    }

    /**
     * The whole fee of a fill: the trade fee and what aligning the account's cash to {@code precision} takes on top.
     *
     * @param revenue what the fill brings without fees; negative for a purchase
     */
    BigDecimal charge(boolean taker, BigDecimal count, BigDecimal price, BigDecimal revenue, BigDecimal precision) {
        BigDecimal trade = trade(taker, count, price);
        return trade.add(rounding(revenue.subtract(trade), precision));
    }

    static BigDecimal rounding(BigDecimal net, BigDecimal precision) {
        BigDecimal aligned = net.divide(precision, 0, RoundingMode.FLOOR).multiply(precision);
        return net.subtract(aligned);
    }
}
