package precog.order;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.edge.Confidence;
import precog.edge.Edge;
import precog.value.Action;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.StrategyRef;

/**
 * One fill, applied once; never changed. Attributed to the exact edge, strategy and model version of its moment.
 *
 * @param fillId the exchange's id of the fill
 * @param price own-side price
 * @param fee what the exchange charged; this is what is booked
 * @param feeEstimate what our fee model says of it; null where the fee terms were not known, and of what was taken over
 * @param cash change of the account: −(price × quantity) − fee for a buy, + price × quantity − fee for a sale
 */
public record Trade(
        long id,
        String fillId,
        ExecutionEnvironment environment,
        String platform,
        long orderId,
        long positionId,
        MarketId market,
        Outcome outcome,
        Action action,
        Price price,
        Quantity quantity,
        Money fee,
        @Nullable Money feeEstimate,
        Money cash,
        boolean taker,
        @Nullable Long edgeId,
        @Nullable StrategyRef strategy,
        @Nullable ModelRef model,
        @Nullable BigDecimal edgeAtExecution,
        @Nullable Confidence confidenceAtExecution,
        Instant at,
        Instant venueAt) {
    /**
     * The trade a fill makes.
     *
     * @param feeEstimate what our fee model says of the fill; null where it says nothing
     * @param edge the edge its position was entered on; null for a manual entry
     */
    public static Trade of(
            long id,
            Order order,
            long positionId,
            ExchangeReport.Filled fill,
            @Nullable Money feeEstimate,
            @Nullable Edge edge) {
        return new Trade(
                id,
                fill.fillId(),
                order.environment(),
                order.platform(),
                order.id(),
                positionId,
                order.market(),
                order.outcome(),
                order.action(),
                fill.price(),
                fill.quantity(),
                fill.fee(),
                feeEstimate,
                cash(order.action(), fill),
                fill.taker(),
                edge == null ? null : Long.valueOf(edge.id()),
                edge == null ? null : edge.strategy(),
                edge == null ? null : edge.model(),
                edge == null ? null : edge.netEdge(),
                edge == null ? null : edge.confidence(),
                fill.at(),
                fill.venueAt());
    }

    /** What the exchange charged beyond our estimate, negative where it charged less; null where there is none. */
    public @Nullable Money feeDifference() {
        return feeEstimate == null ? null : fee.minus(feeEstimate);
    }

    /** What a fill does to cash, its fee included. */
    private static Money cash(Action action, ExchangeReport.Filled fill) {
        Money value = Money.of(fill.price(), fill.quantity());
        return (action == Action.BUY ? value.negate() : value).minus(fill.fee());
    }
}
