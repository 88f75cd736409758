package precog.kalshi.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Series, events, markets, books and trades, for everyone. */
final class MarketPages {
    private static final Set<String> MARKET_FILTERS = Set.of("unopened", "open", "paused", "closed", "settled");

    private final Exchange exchange;

    MarketPages(Exchange exchange) {
        this.exchange = exchange;
    }

    void open(Router router) {
        router.open("/markets", (call, _) -> markets(call));
        router.open("/markets/trades", (call, _) -> trades(call));
        router.open("/markets/orderbooks", (call, _) -> books(call));
        router.open("/markets/{ticker}", (_, names) -> market(names.getFirst()));
        router.open("/markets/{ticker}/orderbook", (call, names) -> book(call, names.getFirst()));
        router.open("/events", (call, _) -> events(call));
        router.open("/events/fee_changes", (call, _) -> feeChanges(call, true));
        router.open(
                "/events/multivariate",
                (_, _) ->
                        Answer.json(200, new Paging.Page<>(List.<ObjectNode>of(), "").json("events", event -> event)));
        router.open("/events/{event}", (call, names) -> event(call, names.getFirst()));
        router.open("/series", (call, _) -> allSeries(call));
        router.open("/series/fee_changes", (call, _) -> feeChanges(call, false));
        router.open("/series/{series}", (_, names) -> series(names.getFirst()));
    }

    private Answer markets(Call call) {
        String status = call.query("status", "");
        if (!status.isEmpty() && !MARKET_FILTERS.containsAll(call.csv("status"))) {
            throw Refusal.nested(400, "bad_request", "invalid status filter");
        }
        if (call.query("min_updated_ts").isPresent()
                && !call.query("mve_filter", "").equals("exclude")) {
            throw Refusal.nested(400, "invalid_parameters", "min_updated_ts requires mve_filter=exclude");
        }
        List<String> tickers = call.csv("tickers");
        List<Market> rows = live().filter(market -> tickers.isEmpty() || tickers.contains(market.ticker))
                .filter(market -> is(call, "event_ticker", market.event))
                .filter(market -> is(call, "series_ticker", market.series))
                .filter(market -> status.isEmpty() || call.csv("status").contains(filterWord(market.status)))
                .filter(market -> !call.query("mve_filter", "").equals("only"))
                .filter(market -> between(call, "created", market.created))
                .filter(market -> between(call, "close", market.closes))
                .filter(market -> market.settled == null
                        ? call.query("min_settled_ts").isEmpty()
                                && call.query("max_settled_ts").isEmpty()
                        : between(call, "settled", market.settled))
                .filter(market -> between(call, "updated", market.updated))
                .toList();
        Paging.Page<Market> page = Paging.of(call, rows, market -> market.ticker, 100, 1000, exchange.pageSize);
        return Answer.json(200, page.json("markets", market -> MarketForms.market(market, exchange.now())));
    }

    private Stream<Market> live() {
        return exchange.catalogue.markets.values().stream()
                .filter(market -> market.settled == null || !market.settled.isBefore(exchange.cutoff));
    }

    private static boolean is(Call call, String name, String value) {
        List<String> wanted = call.csv(name);
        return wanted.isEmpty() || wanted.contains(value);
    }

    /** Whether a time lies within {@code min_X_ts} and {@code max_X_ts}, where they are given. */
    private static boolean between(Call call, String name, Instant at) {
        return at.getEpochSecond() >= call.number("min_" + name + "_ts", Long.MIN_VALUE)
                && at.getEpochSecond() <= call.number("max_" + name + "_ts", Long.MAX_VALUE);
    }

    /** The filter has other words than the record. */
    private static String filterWord(String status) {
        return switch (status) {
            case "initialized" -> "unopened";
            case "active" -> "open";
            case "inactive" -> "paused";
            case "finalized" -> "settled";
            default -> "closed";
        };
    }

    private Answer market(String ticker) {
        Market market = exchange.catalogue.market(ticker);
        if (market.settled != null && market.settled.isBefore(exchange.cutoff)) {
            throw Refusal.nested(404, "not_found", "market not found");
        }
        ObjectNode node = StreamForms.object();
        node.set("market", MarketForms.market(market, exchange.now()));
        return Answer.json(200, node);
    }

    private Answer book(Call call, String ticker) {
        int depth = call.within("depth", 0, 0, 100);
        ObjectNode node = StreamForms.object();
        node.set("orderbook_fp", MarketForms.book(exchange.catalogue.market(ticker), depth));
        return Answer.json(200, node);
    }

    /** One row for each {@code tickers} parameter; names joined by commas are one market nobody knows. */
    private Answer books(Call call) {
        List<String> tickers = call.query().getOrDefault("tickers", List.of());
        if (tickers.isEmpty() || tickers.size() > 100) {
            throw Refusal.parameters("tickers must name 1 to 100 markets");
        }
        ObjectNode node = StreamForms.object();
        ArrayNode all = node.putArray("orderbooks");
        for (String ticker : tickers) {
            Market market = exchange.catalogue.markets.get(ticker);
            ObjectNode row = all.addObject().put("ticker", ticker);
            if (market == null) {
                row.putObject("orderbook_fp").putArray("yes_dollars");
                ((ObjectNode) row.path("orderbook_fp")).putArray("no_dollars");
            } else {
                row.set("orderbook_fp", MarketForms.book(market, 0));
            }
        }
        return Answer.json(200, node);
    }

    /** A print and its market. */
    record Printed(Market market, Market.Print print) {}

    private Answer trades(Call call) {
        return prints(call, print -> !print.at().isBefore(exchange.cutoff));
    }

    /** Trades, newest first. */
    Answer prints(Call call, Function<Market.Print, Boolean> which) {
        List<Printed> rows = exchange.catalogue.markets.values().stream()
                .filter(market -> is(call, "ticker", market.ticker))
                .flatMap(market -> market.prints.stream().map(print -> new Printed(market, print)))
                .filter(row -> which.apply(row.print()))
                .filter(row -> row.print().at().getEpochSecond() >= call.number("min_ts", Long.MIN_VALUE)
                        && row.print().at().getEpochSecond() <= call.number("max_ts", Long.MAX_VALUE))
                .sorted(Comparator.comparing((Printed row) -> row.print().at()))
                .toList()
                .reversed();
        return Answer.json(
                200,
                Paging.of(call, rows, row -> row.print().id(), 100, 1000, exchange.pageSize)
                        .json("trades", row -> MarketForms.trade(row.market(), row.print())));
    }

    private Answer events(Call call) {
        String status = call.query("status", "");
        List<ObjectNode> rows = exchange.catalogue.events.values().stream()
                .filter(event ->
                        is(call, "series_ticker", event.path("series_ticker").asString()))
                .filter(event -> is(call, "tickers", event.path("event_ticker").asString()))
                .filter(event -> status.isEmpty()
                        || exchange.catalogue.of(event.path("event_ticker").asString()).stream()
                                .anyMatch(market -> filterWord(market.status).equals(status)))
                .toList();
        boolean nested = call.query("with_nested_markets", "").equals("true");
        return Answer.json(
                200,
                Paging.of(call, rows, event -> event.path("event_ticker").asString(), 100, 200, exchange.pageSize)
                        .json("events", event -> event(event, nested)));
    }

    private ObjectNode event(ObjectNode listed, boolean nested) {
        ObjectNode node = listed.deepCopy();
        String ticker = listed.path("event_ticker").asString();
        FeeTerms override = exchange.fees.override(ticker);
        if (override != null) {
            node.put("fee_type_override", override.type()).put("fee_multiplier_override", override.multiplier());
        }
        if (nested) {
            node.set("markets", marketsOf(ticker));
        }
        return node;
    }

    private ArrayNode marketsOf(String event) {
        ArrayNode all = StreamForms.object().putArray("markets");
        exchange.catalogue.of(event).forEach(market -> all.add(MarketForms.market(market, exchange.now())));
        return all;
    }

    private Answer event(Call call, String ticker) {
        ObjectNode listed = exchange.catalogue.events.get(ticker);
        if (listed == null) {
            throw Refusal.nested(404, "not_found", "event not found");
        }
        boolean nested = call.query("with_nested_markets", "").equals("true");
        ObjectNode node = StreamForms.object();
        node.set("event", event(listed, nested));
        if (!nested) {
            node.set("markets", marketsOf(ticker));
        }
        return Answer.json(200, node);
    }

    private Answer allSeries(Call call) {
        ObjectNode node = StreamForms.object();
        ArrayNode all = node.putArray("series");
        exchange.catalogue.series.values().stream()
                .filter(series -> is(call, "category", series.path("category").asString()))
                .forEach(series -> all.add(priced(series)));
        return Answer.json(200, node);
    }

    private Answer series(String ticker) {
        ObjectNode listed = exchange.catalogue.series.get(ticker);
        if (listed == null) {
            throw Refusal.nested(404, "not_found", "series not found");
        }
        ObjectNode node = StreamForms.object();
        node.set("series", priced(listed));
        return Answer.json(200, node);
    }

    private ObjectNode priced(ObjectNode series) {
        FeeTerms fees = exchange.fees.ofSeries(series.path("ticker").asString());
        return series.deepCopy().put("fee_type", fees.type()).put("fee_multiplier", fees.multiplier());
    }

    private Answer feeChanges(Call call, boolean events) {
        ObjectNode node = StreamForms.object();
        ArrayNode all = node.putArray(events ? "event_fee_change_arr" : "series_fee_change_arr");
        boolean past = call.query("show_historical", "").equals("true");
        for (FeeBook.Change change : exchange.fees.changes) {
            FeeTerms terms = change.terms();
            if (change.event() != events || (!past && !change.at().isAfter(exchange.now()))) {
                continue;
            }
            ObjectNode row = all.addObject()
                    .put("id", change.id())
                    .put(events ? "event_ticker" : "series_ticker", change.ticker())
                    .put("scheduled_ts", Fp.time(change.at()));
            row.put(events ? "fee_type_override" : "fee_type", terms == null ? null : terms.type());
            row.put(events ? "fee_multiplier_override" : "fee_multiplier", terms == null ? null : terms.multiplier());
        }
        return Answer.json(200, node);
    }
}
