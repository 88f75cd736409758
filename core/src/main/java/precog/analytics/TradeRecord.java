package precog.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.Action;
import precog.value.Category;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * A fill as it stands in the records, with the exact versions it is attributed to.
 *
 * @param title the market in words
 * @param expected own price the edge counted on; null where the order rests on no edge, as exits
 * @param limit worst own price the order allowed
 * @param edge net edge a contract when it filled; null where it rests on no edge
 * @param strategy name and version; null for the trader's own orders
 * @param model name and version; null likewise
 * @param purpose {@code entry}, {@code exit} or {@code manual}
 */
public record TradeRecord(
        long id,
        Instant at,
        MarketId market,
        String title,
        Category league,
        Action action,
        Outcome outcome,
        Price price,
        Quantity quantity,
        Money fee,
        boolean taker,
        @Nullable Price expected,
        @Nullable Price limit,
        @Nullable BigDecimal edge,
        @Nullable String strategy,
        @Nullable String model,
        @Nullable String purpose,
        @Nullable Long positionId,
        @Nullable Long edgeId) {
    /**
     * Dollars a contract that the fill was worse than what was counted on: the expected price of the edge for an entry,
     * the limit for any other order. Negative is better; null where neither is known.
     */
    public @Nullable BigDecimal slippage() {
        Price counted = expected == null ? limit : expected;
        if (counted == null) {
            return null;
        }
        BigDecimal worse = price.decimal().subtract(counted.decimal());
        return action == Action.BUY ? worse : worse.negate();
    }
}
