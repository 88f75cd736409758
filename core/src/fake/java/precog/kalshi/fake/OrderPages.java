package precog.kalshi.fake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders: placing, changing, cancelling. */
final class OrderPages {
    private static final String ORDERS = "/portfolio/events/orders";

    private final Exchange exchange;

    OrderPages(Exchange exchange) {
        this.exchange = exchange;
    }

    void open(Router router) {
        router.signed("POST", ORDERS, (call, _) -> Answer.json(201, create(call.json())));
        router.signed("DELETE", ORDERS, _ -> RateLimits.CANCEL_COST, (_, _) -> cancelAll());
        router.signed(
                "POST",
                ORDERS + "/batched",
                call -> items(call) * RateLimits.DEFAULT_COST,
                (call, _) -> batch(call, 201, this::create));
        router.signed(
                "DELETE",
                ORDERS + "/batched",
                call -> items(call) * RateLimits.CANCEL_COST,
                (call, _) -> batch(call, 200, this::cancelItem));
        router.signed(
                "DELETE",
                ORDERS + "/{id}",
                _ -> RateLimits.CANCEL_COST,
                (call, names) -> Answer.json(200, cancel(named(call, names.getFirst()))));
        router.signed("POST", ORDERS + "/{id}/amend", this::amend);
        router.signed("POST", ORDERS + "/{id}/decrease", this::decrease);
        router.signed("POST", "/portfolio/orders", (_, _) -> retired());
        router.signed("DELETE", "/portfolio/orders/{id}", (_, _) -> retired());
    }

    /** The first version's mutations are gone. */
    private static Answer retired() {
        throw Refusal.nested(400, "deprecated_v1_order_endpoint", "use /portfolio/events/orders");
    }

    private static int items(Call call) {
        return Math.max(1, call.json().path("orders").size());
    }

    private ObjectNode create(JsonNode body) {
        AccountOrder.Terms terms = OrderRequests.terms(body, exchange.now());
        Market market = exchange.catalogue.market(terms.ticker());
        JsonNode shard = body.path("exchange_index");
        if (shard.isIntegralNumber() && shard.asInt() != market.shard) {
            throw Refusal.nested(404, "not_found", "market not found on this exchange index");
        }
        AccountOrder order = exchange.entry.place(OrderRequests.optional(body, "client_order_id"), terms);
        return OrderForms.taken(order, exchange.now());
    }

    /** The open order of an id on the shard that the market or index names, 0 if neither is given. */
    private AccountOrder find(String id, @Nullable String ticker, int index) {
        AccountOrder order = exchange.orders.get(id);
        Market market = ticker == null ? null : exchange.catalogue.market(ticker);
        int shard = market == null ? index : market.shard;
        if (order == null || order.shard != shard) {
            throw Refusal.notFound();
        }
        exchange.catalogue.cancellable(order.terms.ticker());
        if (!order.isOpen()) {
            throw Refusal.notFound();
        }
        if (ticker != null && !order.terms.ticker().equals(ticker)) {
            throw Refusal.nested(400, "order_ticker_mismatch", "order is for another market");
        }
        return order;
    }

    private AccountOrder named(Call call, String id) {
        return find(id, call.query("market_ticker").orElse(null), call.within("exchange_index", 0, 0, 63));
    }

    private ObjectNode cancel(AccountOrder order) {
        BigDecimal reduced = exchange.entry.cancel(order);
        return StreamForms.object()
                .put("order_id", order.id)
                .put("reduced_by", Fp.count(reduced))
                .put("ts_ms", exchange.now().toEpochMilli());
    }

    private ObjectNode cancelItem(JsonNode item) {
        String ticker = OrderRequests.optional(item, "market_ticker");
        return cancel(find(
                OrderRequests.text(item, "order_id"),
                ticker,
                item.path("exchange_index").asInt(0)));
    }

    private Answer cancelAll() {
        if (!exchange.exchangeActive) {
            throw Refusal.nested(400, "invalid_order", "EXCHANGE_PAUSED", "exchange is paused");
        }
        exchange.entry.open().forEach(order -> exchange.entry.close(order, ""));
        exchange.faults.cancelledAll();
        return Answer.none(204);
    }

    /** Every item for itself: one refused leaves the others alone. */
    private Answer batch(Call call, int status, Function<JsonNode, ObjectNode> each) {
        JsonNode items = call.json().path("orders");
        if (!items.isArray() || items.isEmpty()) {
            throw OrderRequests.invalid("orders is required");
        }
        ObjectNode node = StreamForms.object();
        ArrayNode all = node.putArray("orders");
        for (JsonNode item : items) {
            try {
                all.add(each.apply(item).putNull("error"));
            } catch (Refusal refusal) {
                all.add(refused(item, refusal));
            }
        }
        return Answer.json(status, node);
    }

    private static ObjectNode refused(JsonNode item, Refusal refusal) {
        JsonNode body = new Call("", "", Map.of(), refusal.answer().body()).json();
        JsonNode error = body.has("error") ? body.path("error") : body;
        ObjectNode row = StreamForms.object();
        row.put("order_id", OrderRequests.optional(item, "order_id"))
                .put("client_order_id", OrderRequests.optional(item, "client_order_id"))
                .putNull("fill_count")
                .putNull("remaining_count")
                .putNull("average_fill_price")
                .putNull("average_fee_paid");
        row.putNull("ts_ms")
                .putObject("error")
                .put("code", error.path("code").asString(""))
                .put("message", error.path("message").asString(""))
                .put("details", error.path("details").asString(""));
        return row;
    }

    private Answer amend(Call call, List<String> names) {
        JsonNode body = call.json();
        String ticker = OrderRequests.text(body, "ticker");
        AccountOrder order = find(names.getFirst(), null, exchange.catalogue.market(ticker).shard);
        if (!order.terms.ticker().equals(ticker)) {
            throw Refusal.nested(400, "order_ticker_mismatch", "order is for another market");
        }
        if (order.terms.side() != OrderRequests.side(body)) {
            throw Refusal.nested(400, "order_side_mismatch", "order is on the other side");
        }
        String known = OrderRequests.optional(body, "client_order_id");
        if (known != null && !known.equals(order.clientOrderId)) {
            throw Refusal.nested(400, "order_id_and_client_order_id_mismatch", "ids are of different orders");
        }
        String renamed = OrderRequests.optional(body, "updated_client_order_id");
        if (renamed != null && !renamed.equals(known) && exchange.ordersByClientId.containsKey(renamed)) {
            throw Refusal.nested(409, "order_already_exists", "an order with this client_order_id already exists");
        }
        exchange.entry.amend(
                order, OrderRequests.price(body), OrderRequests.count(body, "count"), expires(body, order));
        if (renamed != null) {
            order.clientOrderId = renamed;
            exchange.ordersByClientId.put(renamed, order);
        }
        return Answer.json(200, OrderForms.taken(order, exchange.now()));
    }

    /** Left out keeps the end, 0 takes it away. */
    private @Nullable Instant expires(JsonNode body, AccountOrder order) {
        JsonNode value = body.path("expiration_time");
        if (value.isIntegralNumber() && value.asLong() == 0) {
            return null;
        }
        return value.isMissingNode() || value.isNull() ? order.expires : OrderRequests.expires(body, exchange.now());
    }

    private Answer decrease(Call call, List<String> names) {
        JsonNode body = call.json();
        AccountOrder order = find(
                names.getFirst(),
                OrderRequests.optional(body, "market_ticker"),
                body.path("exchange_index").asInt(0));
        List<String> given = new ArrayList<>(List.of("reduce_by", "reduce_to"));
        given.removeIf(name -> !body.has(name));
        if (given.size() != 1) {
            throw OrderRequests.invalid("exactly one of reduce_by and reduce_to is required");
        }
        String name = given.getFirst();
        boolean none = name.equals("reduce_to") && new BigDecimal(OrderRequests.text(body, name)).signum() == 0;
        BigDecimal count = none ? BigDecimal.ZERO : OrderRequests.count(body, name);
        BigDecimal by = name.equals("reduce_by") ? count : order.left.subtract(count);
        if (by.signum() < 0) {
            throw Refusal.nested(400, "invalid_order_size", "reduce_to is above what remains");
        }
        exchange.entry.decrease(order, by);
        ObjectNode node = StreamForms.object().put("order_id", order.id);
        if (order.clientOrderId != null) {
            node.put("client_order_id", order.clientOrderId);
        }
        return Answer.json(
                200,
                node.put("remaining_count", Fp.count(order.left))
                        .put("ts_ms", exchange.now().toEpochMilli()));
    }
}
