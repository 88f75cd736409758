package precog.kalshi.fake;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Tells every connection what it has subscribed to, in the order it happened. */
final class Publisher {
    private final Exchange exchange;
    final List<Session> sessions = new CopyOnWriteArrayList<>();

    Publisher(Exchange exchange) {
        this.exchange = exchange;
    }

    void level(Market market, Side side, BigDecimal price, BigDecimal delta, @Nullable AccountOrder order) {
        send(
                "orderbook_delta",
                "orderbook_delta",
                market.ticker,
                subscription ->
                        StreamForms.delta(market, side, price, delta, order, subscription.yesPrices, exchange.now()));
    }

    void print(Market market, Market.Print print) {
        send("trade", "trade", market.ticker, _ -> StreamForms.trade(market, print));
    }

    /** The best prices may have changed. */
    void top(Market market) {
        market.top(exchange.now());
        send("ticker", "ticker", market.ticker, _ -> StreamForms.ticker(market, exchange.now()));
    }

    void fill(Ledger.Fill fill) {
        send("fill", "fill", fill.ticker(), _ -> StreamForms.fill(fill));
    }

    void order(AccountOrder order) {
        send("user_orders", "user_order", order.terms.ticker(), _ -> StreamForms.order(order));
    }

    void position(Holding holding) {
        send("market_positions", "market_position", holding.ticker, _ -> StreamForms.position(holding));
    }

    /** Lifecycle frames are not filtered by market. */
    void lifecycle(String type, ObjectNode msg) {
        send("market_lifecycle_v2", type, null, _ -> msg.deepCopy());
    }

    void feeChange(FeeBook.Change change) {
        if (change.event()) {
            lifecycle("event_fee_update", StreamForms.feeUpdate(change));
        }
    }

    void group(String type, OrderGroups.Group group) {
        send("order_group_updates", "order_group_updates", null, _ -> StreamForms.group(type, group, exchange.now()));
    }

    private void send(
            String channel, String type, @Nullable String ticker, Function<Subscription, ObjectNode> message) {
        for (Session session : sessions) {
            for (Subscription subscription : session.subscriptions()) {
                if (subscription.channel.equals(channel) && (ticker == null || subscription.wants(ticker))) {
                    session.data(subscription, type, message.apply(subscription));
                }
            }
        }
    }
}
