package precog.kalshi.rest;

import java.util.Locale;
import java.util.Map;
import precog.order.Amendment;
import precog.order.Order;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Places, changes and cancels orders. Everything is said of the YES leg: selling YES and buying NO are one. */
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
        body.put("price", yesPrice(order.outcome(), order.limit()).toString());
        body.put("time_in_force", order.timeInForce().name().toLowerCase(Locale.ROOT));
        // A cross with an own order takes nothing; the order that came later is the one that ends.
        body.put("self_trade_prevention_type", "taker_at_cross");
        body.put("client_order_id", order.clientOrderId());
        if (order.postOnly()) {
            body.put("post_only", true);
        }
        return body;
    }

    /**
     * Gives a resting order the price and size of its pending change, and another client order id, by which the venue's
     * own record tells whether the change was made.
     *
     * @param orderId the venue's id
     */
    public RestAnswer amend(String orderId, Order order, Amendment change) throws InterruptedException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("ticker", order.market().value());
        body.put("side", side(order.outcome(), order.action()));
        body.put("count", change.quantity().toString());
        body.put("price", yesPrice(order.outcome(), change.limit()).toString());
        body.put("updated_client_order_id", amendedId(order.clientOrderId(), change));
        return rest.call(RestCall.change("POST", ORDERS + "/" + orderId + "/amend", body, RestCall.STANDARD_COST));
    }

    /** The client order id an order has at the venue from a change on. */
    public static String amendedId(String clientOrderId, Amendment change) {
        return clientOrderId + "-c" + change.number();
    }

    /**
     * Takes contracts off a resting order, which keeps its place in the queue.
     *
     * @param orderId the venue's id
     */
    public RestAnswer decrease(String orderId, MarketId market, Quantity by) throws InterruptedException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("reduce_by", by.toString());
        body.put("market_ticker", market.value());
        return rest.call(RestCall.change("POST", ORDERS + "/" + orderId + "/decrease", body, RestCall.STANDARD_COST));
    }

    /** Buying YES and selling NO bid for YES; the others offer it. */
    private static String side(Outcome outcome, Action action) {
        return (outcome == Outcome.YES) == (action == Action.BUY) ? "bid" : "ask";
    }

    /** An own-side price as a price of YES. */
    private static Price yesPrice(Outcome outcome, Price own) {
        return outcome == Outcome.YES ? own : own.complement();
    }

    /** Orders that one {@link #cancel(Map)} can name: what they cost together has to fit the account's rate. */
    public int cancelsAtOnce() {
        return Math.max(1, (int) (rest.mostForChange() / RestCall.SMALL_COST));
    }

    /**
     * Cancels what is left of several orders; each is answered for by itself, under {@code orders}.
     *
     * @param orders markets by the venue's ids of the orders, {@link #cancelsAtOnce} at most
     */
    public RestAnswer cancel(Map<String, MarketId> orders) throws InterruptedException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode items = body.putArray("orders");
        orders.forEach((id, market) -> items.addObject().put("order_id", id).put("market_ticker", market.value()));
        return rest.call(
                RestCall.change("DELETE", ORDERS + "/batched", body, RestCall.SMALL_COST * Math.max(1, orders.size())));
    }

    /** Cancels every resting order of the account, whoever made it; may also take orders placed in the next minute. */
    public RestAnswer cancelEverything() throws InterruptedException {
        return rest.call(RestCall.change("DELETE", ORDERS, null, RestCall.SMALL_COST));
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
