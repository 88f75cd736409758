package precog.kalshi.fake;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the account has and had: orders, fills, positions, settlements, money. */
final class PortfolioPages {
    private final Exchange exchange;

    PortfolioPages(Exchange exchange) {
        this.exchange = exchange;
    }

    void open(Router router) {
        router.signed(
                "GET",
                "/portfolio/orders",
                (call, _) -> orders(call, order -> order.isOpen() || !order.updated.isBefore(exchange.cutoff)));
        router.signed("GET", "/portfolio/orders/queue_positions", (call, _) -> queuePositions(call));
        router.signed(
                "GET", "/portfolio/orders/{id}", _ -> RateLimits.CANCEL_COST, (_, names) -> order(names.getFirst()));
        router.signed("GET", "/portfolio/orders/{id}/queue_position", (_, names) -> queuePosition(names.getFirst()));
        router.signed(
                "GET",
                "/portfolio/fills",
                (call, _) -> fills(call, fill -> !fill.at().isBefore(exchange.cutoff)));
        router.signed(
                "GET",
                "/portfolio/positions",
                (call, _) -> positions(call, held -> !held.settled || !held.updated.isBefore(exchange.cutoff)));
        router.signed("GET", "/portfolio/settlements", (call, _) -> settlements(call));
        router.signed("GET", "/portfolio/balance", (_, _) -> balance());
    }

    Answer orders(Call call, Predicate<AccountOrder> which) {
        String status = call.query("status", "");
        if (!status.isEmpty() && !List.of("resting", "canceled", "executed").contains(status)) {
            throw Refusal.nested(400, "invalid_parameters", "invalid status");
        }
        if (call.csv("event_ticker").size() > 10) {
            throw Refusal.parameters("event_ticker must name at most 10 events");
        }
        List<ObjectNode> rows = exchange.orders.values().stream()
                .filter(which)
                .filter(order -> is(call, "ticker", order.terms.ticker()))
                .filter(order -> is(call, "event_ticker", exchange.catalogue.market(order.terms.ticker()).event))
                .filter(order -> inTime(call, order.created.getEpochSecond()))
                .filter(order -> is(call, "subaccount", String.valueOf(order.terms.subaccount())))
                .filter(order -> is(call, "exchange_index", String.valueOf(order.shard)))
                .filter(exchange.faults::shows)
                .map(this::seen)
                .filter(order -> is(call, "status", order.path("status").asString()))
                .toList()
                .reversed();
        return Answer.json(
                200,
                Paging.of(call, rows, order -> order.path("order_id").asString(), 100, 1000, exchange.pageSize)
                        .json("orders", order -> order));
    }

    /** The order as a read shows it, which may be as it was before its cancellation. */
    private ObjectNode seen(AccountOrder order) {
        return exchange.faults.showsResting(order)
                ? OrderForms.order(order, "resting", order.initial.subtract(order.filled))
                : OrderForms.order(order, order.status, order.left);
    }

    private Answer order(String id) {
        AccountOrder order = exchange.orders.get(id);
        boolean archived = order != null && !order.isOpen() && order.updated.isBefore(exchange.cutoff);
        if (order == null || archived || !exchange.faults.shows(order)) {
            throw Refusal.notFound();
        }
        ObjectNode node = StreamForms.object();
        node.set("order", seen(order));
        return Answer.json(200, node);
    }

    private Answer queuePositions(Call call) {
        List<String> tickers = call.csv("market_tickers");
        ObjectNode node = StreamForms.object();
        ArrayNode all = node.putArray("queue_positions");
        exchange.entry.open().stream()
                .filter(order -> tickers.isEmpty() || tickers.contains(order.terms.ticker()))
                .forEach(order -> all.addObject()
                        .put("order_id", order.id)
                        .put("market_ticker", order.terms.ticker())
                        .put("queue_position_fp", Fp.count(ahead(order))));
        return Answer.json(200, node);
    }

    private Answer queuePosition(String id) {
        AccountOrder order = exchange.orders.get(id);
        if (order == null || !order.isOpen()) {
            throw Refusal.notFound();
        }
        return Answer.json(200, StreamForms.object().put("queue_position_fp", Fp.count(ahead(order))));
    }

    private BigDecimal ahead(AccountOrder order) {
        return order.resting == null
                ? BigDecimal.ZERO
                : exchange.catalogue.market(order.terms.ticker()).book.ahead(order.resting);
    }

    /** Fills, newest first. */
    Answer fills(Call call, Predicate<Ledger.Fill> which) {
        List<Ledger.Fill> rows = exchange.ledger.fills.stream()
                .filter(which)
                .filter(fill -> is(call, "ticker", fill.ticker()))
                .filter(fill -> is(call, "order_id", fill.order().id))
                .filter(fill -> inTime(call, fill.at().getEpochSecond()))
                .toList()
                .reversed();
        return Answer.json(
                200,
                Paging.of(call, rows, Ledger.Fill::id, 100, 1000, exchange.pageSize)
                        .json("fills", OrderForms::fill));
    }

    Answer positions(Call call, Predicate<Holding> which) {
        String settlement = call.query("settlement_status", "unsettled");
        List<String> counted = call.csv("count_filter");
        List<Holding> rows = exchange.ledger.holdings.values().stream()
                .filter(which)
                .filter(held -> held.traded.signum() > 0)
                .filter(held -> settlement.equals("all") || held.settled == settlement.equals("settled"))
                .filter(held -> !counted.contains("position") || held.contracts.signum() != 0)
                .filter(held -> is(call, "ticker", held.ticker))
                .filter(held -> is(call, "event_ticker", exchange.catalogue.market(held.ticker).event))
                .filter(held -> is(call, "exchange_index", String.valueOf(held.shard)))
                .toList();
        Paging.Page<Holding> page = Paging.of(call, rows, held -> held.ticker, 100, 1000, exchange.pageSize);
        ObjectNode node = page.json("market_positions", PortfolioPages::position);
        node.set("event_positions", events(page.rows()));
        return Answer.json(200, node);
    }

    private static ObjectNode position(Holding held) {
        return StreamForms.object()
                .put("ticker", held.ticker)
                .put("position_fp", Fp.count(held.contracts))
                .put("market_exposure_dollars", Fp.dollars(held.cost))
                .put("total_traded_dollars", Fp.dollars(held.traded))
                .put("realized_pnl_dollars", Fp.dollars(held.realized))
                .put("fees_paid_dollars", Fp.dollars(held.fees))
                .put("last_updated_ts", Fp.time(held.updated));
    }

    private ArrayNode events(List<Holding> rows) {
        Map<String, Holding> sums = new LinkedHashMap<>();
        for (Holding held : rows) {
            String event = exchange.catalogue.market(held.ticker).event;
            Holding sum = sums.computeIfAbsent(event, name -> new Holding(name, held.shard));
            sum.contracts = sum.contracts.add(held.contracts.abs());
            sum.cost = sum.cost.add(held.cost);
            sum.realized = sum.realized.add(held.realized);
            sum.fees = sum.fees.add(held.fees);
            sum.traded = sum.traded.add(held.traded);
        }
        ArrayNode all = StreamForms.object().putArray("event_positions");
        sums.values()
                .forEach(sum -> all.addObject()
                        .put("event_ticker", sum.ticker)
                        .put("total_cost_dollars", Fp.dollars(sum.traded))
                        .put("total_cost_shares_fp", Fp.count(sum.contracts))
                        .put("event_exposure_dollars", Fp.dollars(sum.cost))
                        .put("realized_pnl_dollars", Fp.dollars(sum.realized))
                        .put("fees_paid_dollars", Fp.dollars(sum.fees)));
        return all;
    }

    private Answer settlements(Call call) {
        List<Ledger.Settlement> rows = exchange.ledger.settlements.stream()
                .filter(row -> is(call, "ticker", row.market().ticker))
                .filter(row -> is(call, "event_ticker", row.market().event))
                .filter(row -> inTime(call, row.at().getEpochSecond()))
                .toList()
                .reversed();
        return Answer.json(
                200,
                Paging.of(call, rows, row -> row.market().ticker, 100, 1000, exchange.pageSize)
                        .json("settlements", PortfolioPages::settlement));
    }

    private static ObjectNode settlement(Ledger.Settlement row) {
        Payout payout = row.market().payout;
        ObjectNode node = StreamForms.object()
                .put("ticker", row.market().ticker)
                .put("event_ticker", row.market().event)
                .put("market_result", payout == null ? "" : payout.result())
                .put("yes_count_fp", Fp.count(row.yesCount()))
                .put("yes_total_cost_dollars", Fp.dollars(row.yesCost()))
                .put("no_count_fp", Fp.count(row.noCount()))
                .put("no_total_cost_dollars", Fp.dollars(row.noCost()))
                .put("revenue", Fp.cents(row.revenue()))
                .put("fee_cost", Fp.dollars(row.fees()))
                .put("settled_time", Fp.time(row.at()));
        if (payout != null && payout.value() != null) {
            node.put("value", Fp.cents(payout.value()));
        }
        return node;
    }

    private Answer balance() {
        Map<Integer, BigDecimal> shown = new LinkedHashMap<>();
        exchange.ledger.cash().keySet().forEach(shard -> shown.put(shard, shown(shard)));
        BigDecimal total = shown.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        ObjectNode node = StreamForms.object()
                .put("balance", Fp.cents(total))
                .put("balance_dollars", Fp.dollars(total))
                .put("portfolio_value", Fp.cents(worth()))
                .put("updated_ts", exchange.now().getEpochSecond());
        ArrayNode shards = node.putArray("balance_breakdown");
        shown.forEach((shard, dollars) ->
                shards.addObject().put("exchange_index", shard).put("balance", Fp.dollars(dollars)));
        return Answer.json(200, node);
    }

    private BigDecimal shown(int shard) {
        return exchange.ledger.showsFree
                ? exchange.collateral.free(shard, null)
                : exchange.ledger.cash().getOrDefault(shard, BigDecimal.ZERO);
    }

    /** What the contracts held are worth at the last trade. */
    private BigDecimal worth() {
        BigDecimal worth = BigDecimal.ZERO;
        for (Holding held : exchange.ledger.holdings.values()) {
            BigDecimal last = exchange.catalogue.market(held.ticker).last;
            Side side = held.contracts.signum() >= 0 ? Side.BID : Side.ASK;
            worth = worth.add(held.contracts.abs().multiply(side.own(last)));
        }
        return worth;
    }

    private static boolean is(Call call, String name, String value) {
        List<String> wanted = call.csv(name);
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean inTime(Call call, long seconds) {
        return seconds >= call.number("min_ts", Long.MIN_VALUE) && seconds <= call.number("max_ts", Long.MAX_VALUE);
    }
}
