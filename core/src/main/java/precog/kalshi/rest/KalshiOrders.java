package precog.kalshi.rest;

import java.util.Locale;
import precog.order.Order;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Places and cancels orders. Everything is said of the YES leg: selling YES and buying NO are one. */
public final class KalshiOrders {
    private static final String ORDERS = "/portfolio/events/orders";

    private final KalshiRest rest;

    public KalshiOrders(KalshiRest rest) {
        this.rest = rest;
    }

    /** Sends an order; its client order id makes that happen once at most. */
    public RestAnswer create(Order order) throws InterruptedException {
        return rest.call(RestCall.change("POST", ORDERS, body(order), RestCall.STANDARD_COST));
    }

    private static ObjectNode body(Order order) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("ticker", order.market().value());
        body.put("side", side(order.outcome(), order.action()));
        body.put("count", order.quantity().toString());
        body.put("price", yesPrice(order).toString());
        body.put("time_in_force", order.timeInForce().name().toLowerCase(Locale.ROOT));
        // A cross with an own order takes nothing; the order that came later is the one that ends.
        body.put("self_trade_prevention_type", "taker_at_cross");
        body.put("client_order_id", order.clientOrderId());
        if (order.postOnly()) {
            body.put("post_only", true);
        }
        return body;
    }

    /** Buying YES and selling NO bid for YES; the others offer it. */
    private static String side(Outcome outcome, Action action) {
        return (outcome == Outcome.YES) == (action == Action.BUY) ? "bid" : "ask";
    }

    /** The order's limit as a price of YES. */
    static Price yesPrice(Order order) {
        return order.outcome() == Outcome.YES ? order.limit() : order.limit().complement();
    }

    /**
     * Cancels what is left of an order.
     *
     * @param orderId the venue's id
     */
    public RestAnswer cancel(String orderId, MarketId market) throws InterruptedException {
        return rest.call(RestCall.change("DELETE", ORDERS + "/" + orderId, null, RestCall.SMALL_COST)
                .and("market_ticker", market.value()));
    }
}
