package precog.risk;

import org.jspecify.annotations.Nullable;
import precog.market.Fees;
import precog.market.Fees.Liquidity;
import precog.market.MarketView;
import precog.value.Action;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * An order somebody wants to send. Buying opens and passes every gate; selling contracts held closes and always passes.
 *
 * @param orderId key of the order it becomes
 * @param limit worst own price
 * @param held contracts of the outcome that are held and not for sale in another order
 * @param edgeId the edge behind it; null for manual orders and exits
 */
public record OrderRequest(
        long orderId,
        ExecutionEnvironment environment,
        MarketView market,
        Outcome outcome,
        Action action,
        Price limit,
        Quantity quantity,
        Quantity held,
        @Nullable Long edgeId) {
    public boolean opens() {
        return action == Action.BUY;
    }

    /** What is lost at most: the whole size bought at its limit with a taker's fee, and nothing of it paid out. */
    public Money worstCase() {
        Fees fees = Fees.direct(market.listing().fees());
        return Money.of(limit, quantity)
                .plus(fees.charge(Action.BUY, limit, quantity, Liquidity.TAKER).fee());
    }
}
