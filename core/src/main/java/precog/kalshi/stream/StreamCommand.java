package precog.kalshi.stream;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.value.MarketId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a connection asks of the venue. */
final class StreamCommand {
    static final String BOOKS = "orderbook_delta";

    /** Channels of a market, in the order they are asked for: the book first. */
    static final List<String> OF_MARKETS = List.of(BOOKS, "trade", "ticker");

    /** Channels of the account. */
    static final List<String> OF_ACCOUNT = List.of("fill", "user_orders");

    /** The life of every market. */
    static final List<String> OF_LIVES = List.of("market_lifecycle_v2");

    private StreamCommand() {}

    /** @param markets empty for a channel that has none */
    static String subscribe(long id, String channel, Collection<MarketId> markets) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.putArray("channels").add(channel);
        if (!markets.isEmpty()) {
            tickers(params, markets);
        }
        if (channel.equals(BOOKS)) {
            pricedByOutcome(params);
        }
        return command(id, "subscribe", params);
    }

    /** Asks for whole books anew. */
    static String snapshot(long id, long sid, Collection<MarketId> markets) {
        ObjectNode params = update(sid, "get_snapshot", markets);
        pricedByOutcome(params);
        return command(id, "update_subscription", params);
    }

    /** Ends markets of a subscription. */
    static String leave(long id, long sid, Collection<MarketId> markets) {
        return command(id, "update_subscription", update(sid, "delete_markets", markets));
    }

    /** Asks for nothing but an answer. */
    static String probe(long id) {
        return command(id, "list_subscriptions", null);
    }

    private static ObjectNode update(long sid, String action, Collection<MarketId> markets) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.putArray("sids").add(sid);
        params.put("action", action);
        tickers(params, markets);
        return params;
    }

    /** Said each time: the venue plans to turn its default round, and NO levels must stay priced as NO. */
    private static void pricedByOutcome(ObjectNode params) {
        params.put("use_yes_price", false);
    }

    private static void tickers(ObjectNode params, Collection<MarketId> markets) {
        ArrayNode tickers = params.putArray("market_tickers");
        markets.forEach(market -> tickers.add(market.value()));
    }

    private static String command(long id, String name, @Nullable ObjectNode params) {
        ObjectNode command = JsonNodeFactory.instance.objectNode();
        command.put("id", id);
        command.put("cmd", name);
        if (params != null) {
            command.set("params", params);
        }
        return command.toString();
    }
}
