package precog.kalshi.fake;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Candlesticks, and everything older than the cutoff, which the live endpoints no longer show. */
final class HistoryPages {
    private static final int MOST_CANDLES = 10_000;

    private final Exchange exchange;
    private final MarketPages markets;
    private final PortfolioPages portfolio;

    HistoryPages(Exchange exchange, MarketPages markets, PortfolioPages portfolio) {
        this.exchange = exchange;
        this.markets = markets;
        this.portfolio = portfolio;
    }

    void open(Router router) {
        router.open("/markets/candlesticks", (call, _) -> manyCandles(call));
        router.open(
                "/series/{series}/markets/{ticker}/candlesticks", (call, names) -> candles(call, names.get(1), false));
        router.open("/historical/cutoff", (_, _) -> cutoff());
        router.open("/historical/markets", (call, _) -> old(call));
        router.open("/historical/markets/{ticker}", (_, names) -> old(names.getFirst()));
        router.open(
                "/historical/markets/{ticker}/candlesticks", (call, names) -> candles(call, names.getFirst(), true));
        router.open(
                "/historical/trades",
                (call, _) -> markets.prints(call, print -> print.at().isBefore(exchange.cutoff)));
        router.signed(
                "GET",
                "/historical/orders",
                (call, _) ->
                        portfolio.orders(call, order -> !order.isOpen() && order.updated.isBefore(exchange.cutoff)));
        router.signed(
                "GET",
                "/historical/fills",
                (call, _) -> portfolio.fills(call, fill -> fill.at().isBefore(exchange.cutoff)));
        router.signed(
                "GET",
                "/historical/positions",
                (call, _) -> portfolio.positions(call, held -> held.settled && held.updated.isBefore(exchange.cutoff)));
    }

    private Answer cutoff() {
        String at = Fp.time(exchange.cutoff);
        return Answer.json(
                200,
                StreamForms.object()
                        .put("market_settled_ts", at)
                        .put("trades_created_ts", at)
                        .put("orders_updated_ts", at)
                        .put("market_positions_last_updated_ts", at));
    }

    private boolean isOld(Market market) {
        return market.settled != null && market.settled.isBefore(exchange.cutoff);
    }

    private Answer old(Call call) {
        List<String> tickers = call.csv("tickers");
        List<Market> rows = exchange.catalogue.markets.values().stream()
                .filter(this::isOld)
                .filter(market -> tickers.isEmpty() || tickers.contains(market.ticker))
                .filter(market ->
                        call.query("event_ticker").map(market.event::equals).orElse(true))
                .filter(market ->
                        call.query("series_ticker").map(market.series::equals).orElse(true))
                .toList();
        return Answer.json(
                200,
                Paging.of(call, rows, market -> market.ticker, 100, 1000, exchange.pageSize)
                        .json("markets", market -> MarketForms.market(market, exchange.now())));
    }

    private Answer old(String ticker) {
        Market market = exchange.catalogue.market(ticker);
        if (!isOld(market)) {
            throw Refusal.nested(404, "not_found", "market not found");
        }
        ObjectNode node = StreamForms.object();
        node.set("market", MarketForms.market(market, exchange.now()));
        return Answer.json(200, node);
    }

    private Answer candles(Call call, String ticker, boolean historical) {
        Market market = exchange.catalogue.market(ticker);
        if (isOld(market) != historical) {
            throw Refusal.nested(404, "not_found", "market not found");
        }
        ObjectNode node = StreamForms.object().put("ticker", ticker);
        node.set("candlesticks", candles(call, market, historical));
        return Answer.json(200, node);
    }

    private static ArrayNode candles(Call call, Market market, boolean historical) {
        for (String required : List.of("start_ts", "end_ts", "period_interval")) {
            call.query(required).orElseThrow(() -> Refusal.parameters(required + " is required"));
        }
        long minutes = call.number("period_interval", 0);
        if (!Set.of(1L, 60L, 1440L).contains(minutes)) {
            throw Refusal.parameters("period_interval must be 1, 60 or 1440");
        }
        boolean latestBefore = call.query("include_latest_before_start", "").equals("true");
        return new Candles(market, Duration.ofMinutes(minutes).toSeconds(), !historical)
                .between(call.number("start_ts", 0), call.number("end_ts", 0), latestBefore);
    }

    /** Candlesticks of many markets at once. */
    private Answer manyCandles(Call call) {
        List<String> tickers = call.csv("market_tickers");
        if (tickers.isEmpty() || tickers.size() > 100) {
            throw Refusal.parameters("market_tickers must name 1 to 100 markets");
        }
        ObjectNode node = StreamForms.object();
        ArrayNode all = node.putArray("markets");
        int count = 0;
        for (String ticker : tickers) {
            Market market = exchange.catalogue.markets.get(ticker);
            if (market == null || isOld(market)) {
                continue;
            }
            ArrayNode candles = candles(call, market, false);
            count += candles.size();
            ObjectNode row = all.addObject().put("market_ticker", ticker);
            row.set("candlesticks", candles);
        }
        if (count > MOST_CANDLES) {
            throw Refusal.parameters("more than 10000 candlesticks");
        }
        return Answer.json(200, node);
    }
}
