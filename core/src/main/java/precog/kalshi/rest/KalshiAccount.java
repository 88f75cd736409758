package precog.kalshi.rest;

import static precog.kalshi.RecordFields.money;
import static precog.kalshi.RecordFields.optionalPrice;
import static precog.kalshi.RecordFields.price;
import static precog.kalshi.RecordFields.quantity;
import static precog.kalshi.RecordFields.text;
import static precog.kalshi.RecordFields.time;
import static precog.kalshi.rest.Throttle.Lane.ACCOUNT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import precog.kalshi.RecordFields;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import precog.order.ExchangeReport.Holding;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;
import tools.jackson.databind.JsonNode;

/** The account at the venue: cash, holdings, orders and fills, each whole or not at all. */
public final class KalshiAccount {
    private static final int A_PAGE = 1_000;

    private final KalshiRest rest;
    private final PagedReader reader;

    public KalshiAccount(KalshiRest rest) {
        this.rest = rest;
        reader = new PagedReader(rest);
    }

    /** Reads the account's rate limits and works by them from now on; says the tier. */
    public Fetched<String> limits() throws InterruptedException {
        return reader.one(RestCall.read(ACCOUNT, "/account/limits")).map(answer -> {
            JsonNode read = answer.path("read");
            JsonNode write = answer.path("write");
            for (JsonNode bucket : List.of(read, write)) {
                if (bucket.path("refill_rate").asDouble(0) <= 0
                        || bucket.path("bucket_capacity").asDouble(0) <= 0) {
                    throw new IllegalArgumentException("refill_rate or bucket_capacity is missing.");
                }
            }
            rest.resize(
                    read.path("refill_rate").asDouble(),
                    read.path("bucket_capacity").asDouble(),
                    write.path("refill_rate").asDouble(),
                    write.path("bucket_capacity").asDouble());
            return answer.path("usage_tier").asString("unnamed");
        });
    }

    /**
     * Cash.
     *
     * @param total over all parts of the exchange
     * @param byShard of each part; cash in one cannot be spent in another
     */
    public record Balance(Money total, Map<Integer, Money> byShard) {}

    /** Cash now. */
    public Fetched<Balance> balance() throws InterruptedException {
        return reader.one(RestCall.read(ACCOUNT, "/portfolio/balance")).map(answer -> {
            Map<Integer, Money> shards = new TreeMap<>();
            for (JsonNode shard : answer.path("balance_breakdown")) {
                shards.put(shard.path("exchange_index").asInt(0), money(shard, "balance"));
            }
            return new Balance(cash(answer), shards);
        });
    }

    /** Dollars where they are given, else the whole cents beside them. */
    private static Money cash(JsonNode answer) {
        if (answer.path("balance_dollars").isString()) {
            return money(answer, "balance_dollars");
        }
        if (!answer.path("balance").isIntegralNumber()) {
            throw new IllegalArgumentException("balance is missing.");
        }
        return Money.of(BigDecimal.valueOf(answer.path("balance").asLong(), 2));
    }

    /** Contracts held. */
    public Fetched<List<Holding>> holdings() throws InterruptedException {
        return list("/portfolio/positions", "market_positions", call -> call.and("count_filter", "position"))
                .map(positions -> positions.stream()
                        .map(KalshiAccount::holding)
                        .filter(holding -> holding.quantity().isPositive())
                        .toList());
    }

    /** More than 0 are YES contracts, less than 0 NO contracts. */
    private static Holding holding(JsonNode position) {
        Quantity held = quantity(position, "position_fp", "position");
        boolean no = held.units() < 0;
        return new Holding(
                new MarketId(text(position, "ticker")),
                no ? Outcome.NO : Outcome.YES,
                no ? new Quantity(-held.units()) : held,
                position.path("market_exposure_dollars").isString()
                        ? money(position, "market_exposure_dollars")
                        : null);
    }

    /**
     * An order as the venue keeps it.
     *
     * @param clientOrderId empty where it was made elsewhere without one
     * @param yesPrice its limit as a price of YES; null where the record does not say
     * @param status {@code resting}, {@code canceled}, {@code executed} or a word to come
     */
    public record OrderRecord(
            String orderId,
            String clientOrderId,
            MarketId market,
            @Nullable Price yesPrice,
            String status,
            Quantity filled,
            Quantity remaining,
            Instant createdAt,
            @Nullable Instant updatedAt) {
        public boolean isResting() {
            return status.equals("resting");
        }

        static OrderRecord of(JsonNode order) {
            return new OrderRecord(
                    text(order, "order_id"),
                    order.path("client_order_id").asString(""),
                    new MarketId(text(order, "ticker")),
                    optionalPrice(order, "yes_price_dollars"),
                    text(order, "status"),
                    quantity(order, "fill_count_fp", "fill_count"),
                    quantity(order, "remaining_count_fp", "remaining_count"),
                    time(order, "created_time"),
                    RecordFields.optionalTime(order, "last_update_time"));
        }
    }

    /** Every resting order of the account. */
    public Fetched<List<OrderRecord>> restingOrders() throws InterruptedException {
        return orders(call -> call.and("status", "resting"));
    }

    /** The orders of a market made since a moment, whatever became of them. */
    public Fetched<List<OrderRecord>> orders(MarketId market, Instant since) throws InterruptedException {
        return orders(call -> call.and("ticker", market.value()).and("min_ts", since.getEpochSecond()));
    }

    private Fetched<List<OrderRecord>> orders(UnaryOperator<RestCall> asking) throws InterruptedException {
        return list("/portfolio/orders", "orders", asking)
                .map(orders -> orders.stream().map(OrderRecord::of).toList());
    }

    /**
     * The orders of a market that the venue has moved to its archive, which its other answers no longer show. Empty
     * where an order of that moment cannot be there yet.
     */
    public Fetched<List<OrderRecord>> archivedOrders(MarketId market, Instant made) throws InterruptedException {
        Fetched<Instant> cutoff = reader.one(RestCall.read(ACCOUNT, "/historical/cutoff"))
                .map(answer -> time(answer, "orders_updated_ts"));
        return switch (cutoff) {
            case Missed<Instant> missed when missed.status() == 404 -> new Got<>(List.of());
            case Missed<Instant> missed -> missed.as();
            case Got<Instant>(Instant until) when made.isAfter(until) -> new Got<>(List.of());
            case Got<Instant> _ ->
                list("/historical/orders", "orders", call -> call.and("ticker", market.value()))
                        .map(orders -> orders.stream().map(OrderRecord::of).toList());
        };
    }

    /** One order by the venue's id; missed with status 404 where it does not show it. */
    public Fetched<OrderRecord> order(String orderId) throws InterruptedException {
        return reader.one(RestCall.read(ACCOUNT, "/portfolio/orders/" + orderId).costing(RestCall.SMALL_COST))
                .map(answer -> OrderRecord.of(answer.path("order")));
    }

    /** Contracts before each resting order of these markets in its queue, by the venue's id of the order. */
    public Fetched<Map<String, Quantity>> queues(Collection<MarketId> markets) throws InterruptedException {
        String tickers = markets.stream().map(MarketId::value).distinct().collect(Collectors.joining(","));
        RestCall call =
                RestCall.read(ACCOUNT, "/portfolio/orders/queue_positions").and("market_tickers", tickers);
        return reader.one(call).map(answer -> {
            Map<String, Quantity> ahead = new HashMap<>();
            for (JsonNode place : answer.path("queue_positions")) {
                ahead.put(text(place, "order_id"), quantity(place, "queue_position_fp"));
            }
            return ahead;
        });
    }

    /**
     * A fill as the venue keeps it.
     *
     * @param yesPrice what a YES contract cost in it
     * @param cost what the venue charged
     */
    public record FillRecord(
            String tradeId,
            String orderId,
            MarketId market,
            Price yesPrice,
            Quantity quantity,
            Money cost,
            boolean taker,
            Instant at) {
        static FillRecord of(JsonNode fill) {
            String ticker =
                    fill.path("ticker").asString(fill.path("market_ticker").asString(""));
            return new FillRecord(
                    text(fill, "trade_id", "fill_id"),
                    text(fill, "order_id"),
                    new MarketId(ticker),
                    price(fill, "yes_price_dollars", "yes_price_fixed"),
                    RecordFields.quantity(fill, "count_fp", "count"),
                    money(fill, "fee_cost"),
                    fill.path("is_taker").asBoolean(false),
                    time(fill, "created_time", "ts"));
        }
    }

    /** Every fill of one order. */
    public Fetched<List<FillRecord>> fills(String orderId) throws InterruptedException {
        return fills(call -> call.and("order_id", orderId));
    }

    /** Every fill of one order that the venue has moved to its archive. */
    public Fetched<List<FillRecord>> archivedFills(String orderId) throws InterruptedException {
        return list("/historical/fills", "fills", call -> call.and("order_id", orderId))
                .map(fills -> fills.stream().map(FillRecord::of).toList());
    }

    /** Every fill of the account since a moment. */
    public Fetched<List<FillRecord>> fillsSince(Instant since) throws InterruptedException {
        return fills(call -> call.and("min_ts", since.getEpochSecond()));
    }

    private Fetched<List<FillRecord>> fills(UnaryOperator<RestCall> asking) throws InterruptedException {
        return list("/portfolio/fills", "fills", asking)
                .map(fills -> fills.stream().map(FillRecord::of).toList());
    }

    private Fetched<List<JsonNode>> list(String path, String field, UnaryOperator<RestCall> asking)
            throws InterruptedException {
        return reader.all(asking.apply(RestCall.read(ACCOUNT, path)).and("limit", A_PAGE), field);
    }
}
