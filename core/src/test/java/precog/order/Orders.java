package precog.order;

import java.time.Instant;
import precog.feed.FeeTerms;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.value.Action;
import precog.value.Category;
import precog.value.EventId;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.TickStructure;

/** Synthetic orders and the market they are for. */
public final class Orders {
    public static final Instant START = Instant.parse("2026-11-21T18:00:00Z");
    public static final MarketId MARKET = new MarketId("SYN-GAME-HOME");
    public static final EventId EVENT = new EventId("SYN-GAME");

    private Orders() {}

    /** A market on cents with the common fee terms, open, that should be decided three hours after the start. */
    public static MarketListing listing() {
        return listing(FeeTerms.QUADRATIC);
    }

    public static MarketListing listing(FeeTerms fees) {
        return new MarketListing(
                MARKET,
                "simulated",
                "SYN",
                EVENT,
                Category.NFL,
                "Will the home side win?",
                "Home",
                "Synthetic.",
                "Synthetic",
                START.minusSeconds(3600),
                START.plusSeconds(3 * 3600),
                START.plusSeconds(14 * 86_400),
                TickStructure.LINEAR_CENT,
                MarketStatus.OPEN,
                null,
                fees);
    }

    public static Order buy(long id, String quantity, String limit) {
        return order(id, Outcome.YES, Action.BUY, quantity, limit, TimeInForce.GOOD_TILL_CANCELED, false);
    }

    public static Order sell(long id, String quantity, String limit) {
        return order(id, Outcome.YES, Action.SELL, quantity, limit, TimeInForce.GOOD_TILL_CANCELED, false);
    }

    /** A paper order that was decided on and not sent. */
    public static Order order(
            long id,
            Outcome outcome,
            Action action,
            String quantity,
            String limit,
            TimeInForce timeInForce,
            boolean postOnly) {
        return Order.intent(
                id,
                "order-" + id,
                ExecutionEnvironment.PAPER,
                "simulated",
                MARKET,
                EVENT,
                outcome,
                action,
                Price.of(limit),
                Quantity.of(quantity),
                timeInForce,
                postOnly,
                action == Action.BUY ? OrderPurpose.ENTRY : OrderPurpose.EXIT,
                null,
                null,
                null,
                START);
    }
}
