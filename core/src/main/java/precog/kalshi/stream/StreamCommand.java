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
    /** Channels of a market, in the order they are asked for: the book first. */
    static final List<String> OF_MARKETS = List.of("orderbook_delta", "trade", "ticker");

    /** Channels of the account. */
    static final List<String> OF_ACCOUNT = List.of("fill", "user_orders");

    /** The life of every market. */
    static final List<String> OF_LIVES = List.of("market_lifecycle_v2");

    private StreamCommand() {}

    static String subscribe(long id, List<String> channels, Collection<MarketId> markets) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        ArrayNode names = params.putArray("channels");
        channels.forEach(names::add);
        if (!markets.isEmpty()) {
            tickers(params, markets);
            // Said each time: the venue plans to turn its default round, and NO prices must stay NO prices.
            params.put("use_yes_price", false);
        }
        return command(id, "subscribe", params);
    }

    /** {@code action} is {@code add_markets}, {@code delete_markets} or {@code get_snapshot}. */
    static String update(long id, long sid, String action, Collection<MarketId> markets) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.putArray("sids").add(sid);
        params.put("action", action);
        tickers(params, markets);
        params.put("use_yes_price", false);
        return command(id, "update_subscription", params);
    }

    /** Asks for nothing but an answer. */
    static String probe(long id) {
        return command(id, "list_subscriptions", null);
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
