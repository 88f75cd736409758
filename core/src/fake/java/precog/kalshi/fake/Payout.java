package precog.kalshi.fake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a market ends.
 *
 * @param result the venue's word: yes, no, scalar or void
 * @param value what a YES contract is paid in dollars, a NO contract getting the rest of the dollar; null where everyone
 *     gets back what was paid
 */
public record Payout(String result, @Nullable BigDecimal value) {
    public static Payout yes() {
        return new Payout("yes", new BigDecimal("1.0000"));
    }

    public static Payout no() {
        return new Payout("no", new BigDecimal("0.0000"));
    }

    /** Between 0 and 1, such as a tie at 0.5. */
    public static Payout scalar(String value) {
        return new Payout("scalar", new BigDecimal(value));
    }

    /** The market is void: what was paid for the contracts held is paid back, fees are not. */
    public static Payout voided() {
        return new Payout("void", null);
    }
}
