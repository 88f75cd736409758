package precog.pairing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import precog.value.Money;
import precog.value.Price;

/**
 * What the other venue takes of a trade: {@code contracts × rate × price × (1 − price)}, from the taker alone, rounded to
 * a hundred-thousandth of a dollar. Source: the venue's fee page of October 2026, and the rate of each market's own
 * schedule.
 *
 * @param known false where the market's schedule is missing or of another form: then nothing is computed
 */
public record TakerFee(BigDecimal rate, boolean known) {
    public static final TakerFee FREE = new TakerFee(BigDecimal.ZERO, true);
    public static final TakerFee UNKNOWN = new TakerFee(BigDecimal.ZERO, false);

    private static final int SCALE = 5;

    /** The fee of one contract; {@link IllegalStateException} where the schedule is not known. */
    public Money each(Price price) {
        if (!known) {
            throw new IllegalStateException("The fee is not known.");
        }
        return Money.of(rate.multiply(price.decimal())
                .multiply(price.complement().decimal())
                .setScale(SCALE, RoundingMode.HALF_UP));
    }
}
