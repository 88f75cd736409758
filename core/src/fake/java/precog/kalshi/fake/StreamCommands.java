package precog.kalshi.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client may say on the stream, and the answers to it. */
final class StreamCommands {
    private static final Map<Integer, String> ERRORS = Map.ofEntries(
            Map.entry(1, "Unable to process message"),
            Map.entry(2, "Params required"),
            Map.entry(3, "Channels required"),
            Map.entry(4, "Subscription IDs required"),
            Map.entry(5, "Unknown command"),
            Map.entry(7, "Unknown subscription ID"),
            Map.entry(8, "Unknown channel name"),
            Map.entry(11, "Invalid parameter"),
            Map.entry(12, "Exactly one subscription ID is required"),
            Map.entry(13, "Unsupported action"),
            Map.entry(14, "Market ticker required"),
            Map.entry(15, "Action required"));

    private static final Set<String> CHANNELS = Set.of(
            "orderbook_delta",
            "ticker",
            "trade",
            "fill",
            "user_orders",
            "market_positions",
            "market_lifecycle_v2",
            "multivariate_market_lifecycle",
            "order_group_updates",
            "communications");

    /** A command that cannot be done. */
    private static final class Unable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int code;

        Unable(int code) {
            super(ERRORS.get(code), null, false, false);
            this.code = code;
        }
    }

    private final Exchange exchange;
    private final Session session;
    private final JsonMapper json = JsonMapper.shared();
    private long lastSid;

    StreamCommands(Exchange exchange, Session session) {
        this.exchange = exchange;
        this.session = session;
    }

    /** Does what a message says; a wrong one gets an error frame and changes nothing. */
    void receive(String text) {
        Long id = null;
        try {
            JsonNode command = json.readTree(text);
            id = command.path("id").isIntegralNumber()
                    ? Long.valueOf(command.path("id").asLong())
                    : null;
            run(id, command.path("cmd").asString(""), command.path("params"));
        } catch (JacksonException unreadable) {
            session.send(error(null, 1, "Unable to process message"));
        } catch (Unable unable) {
            session.send(error(id, unable.code, String.valueOf(unable.getMessage())));
        }
    }

    private void run(@Nullable Long id, String command, JsonNode params) {
        switch (command) {
            case "subscribe" -> subscribe(id, required(params));
            case "update_subscription" -> update(id, required(params));
            case "unsubscribe" -> unsubscribe(id, required(params));
            case "list_subscriptions" -> list(id);
            default -> throw new Unable(5);
        }
    }

    private static JsonNode required(JsonNode params) {
        if (!params.isObject() || params.isEmpty()) {
            throw new Unable(2);
        }
        return params;
    }

    static ObjectNode error(@Nullable Long id, int code, String message) {
        ObjectNode frame = answer(id, "error");
        frame.putObject("msg").put("code", code).put("msg", message);
        return frame;
    }

    private static ObjectNode answer(@Nullable Long id, String type) {
        ObjectNode frame = StreamForms.object();
        if (id != null) {
            frame.put("id", id);
        }
        return frame.put("type", type);
    }

    private void subscribe(@Nullable Long id, JsonNode params) {
        List<String> channels = texts(params.path("channels"));
        if (channels.isEmpty()) {
            throw new Unable(3);
        }
        if (!CHANNELS.containsAll(channels)) {
            throw new Unable(8);
        }
        List<String> tickers = tickers(params);
        if (channels.contains("orderbook_delta") && tickers.isEmpty()) {
            throw new Unable(14);
        }
        for (String channel : channels) {
            Subscription known = session.subscriptions().stream()
                    .filter(subscription -> subscription.channel.equals(channel))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                open(id, channel, tickers, params);
            } else {
                yesPrices(known, params);
                add(id, known, tickers, params);
            }
        }
    }

    private void open(@Nullable Long id, String channel, List<String> tickers, JsonNode params) {
        Subscription subscription = new Subscription(channel, ++lastSid);
        yesPrices(subscription, params);
        ObjectNode frame = answer(id, "subscribed");
        frame.putObject("msg").put("channel", channel).put("sid", subscription.sid);
        session.send(frame);
        session.add(subscription);
        subscription.tickers.addAll(tickers);
        subscription.all = tickers.isEmpty();
        first(subscription, tickers, params);
    }

    private static void yesPrices(Subscription subscription, JsonNode params) {
        if (params.has("use_yes_price")) {
            subscription.yesPrices = params.path("use_yes_price").asBoolean();
        }
    }

    /** What a subscriber gets without anything happening: the books, and the tickers if asked for. */
    private void first(Subscription subscription, List<String> tickers, JsonNode params) {
        boolean asked = params.path("send_initial_snapshot").asBoolean(subscription.isBook());
        for (String ticker : tickers) {
            Market market = exchange.catalogue.markets.get(ticker);
            if (market == null || !asked) {
                continue;
            }
            if (subscription.isBook()) {
                session.snapshot(subscription, market);
            } else if (subscription.channel.equals("ticker")) {
                session.data(subscription, "ticker", StreamForms.ticker(market, exchange.now()));
            }
        }
    }

    private void add(@Nullable Long id, Subscription subscription, List<String> tickers, JsonNode params) {
        List<String> added = tickers.stream()
                .filter(ticker -> !subscription.tickers.contains(ticker))
                .toList();
        subscription.tickers.addAll(added);
        acknowledge(id, subscription, params);
        first(subscription, added, params);
    }

    private void acknowledge(@Nullable Long id, Subscription subscription, JsonNode params) {
        ObjectNode frame = answer(id, "ok").put("sid", subscription.sid).put("seq", ++subscription.sequence);
        ObjectNode msg = frame.putObject("msg");
        if (!params.path("skip_ticker_ack").asBoolean(false)) {
            ArrayNode list = msg.putArray("market_tickers");
            subscription.tickers.forEach(list::add);
        }
        session.send(frame);
    }

    private void update(@Nullable Long id, JsonNode params) {
        List<Long> sids = sids(params);
        if (sids.size() != 1) {
            throw new Unable(12);
        }
        Subscription subscription = subscription(sids.getFirst());
        String action = params.path("action").asString("");
        List<String> tickers = tickers(params);
        if (action.isEmpty()) {
            throw new Unable(15);
        }
        if (!Set.of("add_markets", "delete_markets", "get_snapshot").contains(action)) {
            throw new Unable(13);
        }
        if (tickers.isEmpty()) {
            throw new Unable(14);
        }
        switch (action) {
            case "add_markets" -> add(id, subscription, tickers, params);
            case "delete_markets" -> {
                tickers.forEach(subscription.tickers::remove);
                acknowledge(id, subscription, params);
            }
            default -> snapshots(id, subscription, tickers, params);
        }
    }

    private void snapshots(@Nullable Long id, Subscription subscription, List<String> tickers, JsonNode params) {
        if (!subscription.isBook()) {
            throw new Unable(13);
        }
        acknowledge(id, subscription, params);
        tickers.stream()
                .filter(subscription.tickers::contains)
                .map(exchange.catalogue.markets::get)
                .filter(Objects::nonNull)
                .forEach(market -> session.snapshot(subscription, market));
    }

    private void unsubscribe(@Nullable Long id, JsonNode params) {
        List<Subscription> leaving =
                sids(params).stream().map(this::subscription).toList();
        for (Subscription subscription : leaving) {
            session.remove(subscription);
            session.send(answer(id, "unsubscribed").put("sid", subscription.sid).put("seq", ++subscription.sequence));
        }
    }

    private void list(@Nullable Long id) {
        ObjectNode frame = answer(id, "ok");
        ArrayNode all = frame.putArray("msg");
        session.subscriptions()
                .forEach(subscription ->
                        all.addObject().put("channel", subscription.channel).put("sid", subscription.sid));
        session.send(frame);
    }

    private Subscription subscription(long sid) {
        return session.subscriptions().stream()
                .filter(subscription -> subscription.sid == sid)
                .findFirst()
                .orElseThrow(() -> new Unable(7));
    }

    private static List<Long> sids(JsonNode params) {
        List<Long> sids = new ArrayList<>();
        if (params.path("sid").isIntegralNumber()) {
            sids.add(params.path("sid").asLong());
        }
        params.path("sids").forEach(sid -> sids.add(sid.asLong()));
        if (sids.isEmpty()) {
            throw new Unable(4);
        }
        return sids;
    }

    private static List<String> tickers(JsonNode params) {
        return Stream.concat(texts(params.path("market_tickers")).stream(), single(params.path("market_ticker")))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<String> single(JsonNode ticker) {
        return ticker.isString() ? Stream.of(ticker.asString()) : Stream.empty();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
