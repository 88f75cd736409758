package precog.kalshi.fake;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The exchange's own state and the account's terms with it. */
final class ExchangePages {
    private static final String[] DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

    private final Exchange exchange;

    ExchangePages(Exchange exchange) {
        this.exchange = exchange;
    }

    void open(Router router) {
        router.open("/exchange/status", (_, _) -> status());
        router.open("/exchange/schedule", (_, _) -> schedule());
        router.open("/account/endpoint_costs", (_, _) -> costs());
        router.signed("GET", "/account/limits", (_, _) -> Answer.json(200, exchange.limits.json()));
        router.signed("POST", "/portfolio/intra_exchange_instance_transfer", (call, _) -> transfer(call));
        router.signed("POST", "/portfolio/order_groups/create", (call, _) -> createGroup(call));
        router.signed("GET", "/portfolio/order_groups", (_, _) -> groups());
        router.signed(
                "GET",
                "/portfolio/order_groups/{id}",
                (_, names) -> Answer.json(200, group(exchange.groups.get(names.getFirst()))));
        router.signed("PUT", "/portfolio/order_groups/{id}/limit", (call, names) -> {
            exchange.groups.limit(
                    exchange.groups.get(names.getFirst()), OrderRequests.count(call.json(), "contracts_limit_fp"));
            return Answer.json(200, StreamForms.object());
        });
        router.signed("PUT", "/portfolio/order_groups/{id}/trigger", (_, names) -> {
            exchange.groups.trigger(exchange.groups.get(names.getFirst()));
            return Answer.json(200, StreamForms.object());
        });
        router.signed("PUT", "/portfolio/order_groups/{id}/reset", (_, names) -> {
            exchange.groups.reset(exchange.groups.get(names.getFirst()));
            return Answer.json(200, StreamForms.object());
        });
        router.signed("DELETE", "/portfolio/order_groups/{id}", (_, names) -> {
            exchange.groups.delete(exchange.groups.get(names.getFirst()));
            return Answer.json(200, StreamForms.object());
        });
    }

    private Answer status() {
        ObjectNode node = StreamForms.object()
                .put("exchange_active", exchange.exchangeActive)
                .put("trading_active", exchange.exchangeActive && exchange.tradingActive);
        if (exchange.resumes != null) {
            node.put("exchange_estimated_resume_time", Fp.time(exchange.resumes));
        }
        ArrayNode shards = node.putArray("exchange_index_statuses");
        exchange.ledger
                .cash()
                .keySet()
                .forEach(shard -> shards.addObject()
                        .put("exchange_index", shard)
                        .put("description", shard == 0 ? "default" : "shard " + shard)
                        .put("exchange_active", exchange.exchangeActive)
                        .put("trading_active", exchange.exchangeActive && exchange.tradingActive));
        return Answer.json(200, node);
    }

    /** Open around the clock but for Thursdays from three to five in New York, and the windows a test has set. */
    private Answer schedule() {
        ObjectNode node = StreamForms.object();
        ObjectNode schedule = node.putObject("schedule");
        ObjectNode hours = schedule.putArray("standard_hours")
                .addObject()
                .put("start_time", "2026-01-01T00:00:00Z")
                .put("end_time", "2030-01-01T00:00:00Z");
        for (String day : DAYS) {
            ArrayNode sessions = hours.putArray(day);
            if (day.equals("thursday")) {
                sessions.addObject().put("open_time", "00:00").put("close_time", "03:00");
                sessions.addObject().put("open_time", "05:00").put("close_time", "00:00");
            } else {
                sessions.addObject().put("open_time", "00:00").put("close_time", "00:00");
            }
        }
        ArrayNode windows = schedule.putArray("maintenance_windows");
        exchange.maintenance.forEach(window -> windows.addObject()
                .put("start_datetime", Fp.time(window.from()))
                .put("end_datetime", Fp.time(window.to())));
        return Answer.json(200, node);
    }

    private static Answer costs() {
        ObjectNode node = StreamForms.object().put("default_cost", RateLimits.DEFAULT_COST);
        ArrayNode all = node.putArray("endpoint_costs");
        for (String[] cheap : new String[][] {
            {"DELETE", "/portfolio/events/orders/{order_id}"},
            {"DELETE", "/portfolio/events/orders/batched"},
            {"DELETE", "/portfolio/events/orders"},
            {"GET", "/portfolio/orders/{order_id}"}
        }) {
            all.addObject()
                    .put("method", cheap[0])
                    .put("path", "/trade-api/v2" + cheap[1])
                    .put("cost", RateLimits.CANCEL_COST);
        }
        return Answer.json(200, node);
    }

    /** Moves cash between shards, once for each transfer id. */
    private Answer transfer(Call call) {
        JsonNode body = call.json();
        String id = OrderRequests.optional(body, "client_transfer_id");
        if (id != null && exchange.ledger.transfers.containsKey(id)) {
            throw Refusal.nested(409, "transfer_already_applied", "transfer already applied");
        }
        int from = body.path("source_exchange_index").asInt(0);
        int to = body.path("destination_exchange_index").asInt(0);
        BigDecimal dollars = new BigDecimal(OrderRequests.text(body, "amount_dollars"));
        if (from == to || dollars.signum() <= 0) {
            throw OrderRequests.invalid("amount_dollars must be positive and the shards different");
        }
        if (dollars.compareTo(exchange.collateral.free(from, null)) > 0) {
            throw Refusal.nested(400, "available_balance_too_low", "available balance too low");
        }
        exchange.ledger.move(from, dollars.negate());
        exchange.ledger.move(to, dollars);
        String transfer = exchange.newId();
        if (id != null) {
            exchange.ledger.transfers.put(id, transfer);
        }
        return Answer.json(200, StreamForms.object().put("transfer_id", transfer));
    }

    private Answer createGroup(Call call) {
        OrderGroups.Group group = exchange.groups.create(OrderRequests.count(call.json(), "contracts_limit_fp"));
        return Answer.json(201, StreamForms.object().put("order_group_id", group.id));
    }

    private Answer groups() {
        ObjectNode node = StreamForms.object();
        ArrayNode all = node.putArray("order_groups");
        exchange.groups.groups.values().forEach(group -> all.add(group(group)));
        return Answer.json(200, node);
    }

    private ObjectNode group(OrderGroups.Group group) {
        ObjectNode node = StreamForms.object()
                .put("id", group.id)
                .put("contracts_limit_fp", Fp.count(group.limit))
                .put("is_auto_cancel_enabled", true);
        ArrayNode orders = node.putArray("orders");
        exchange.groups.open(group.id).forEach(order -> orders.add(order.id));
        return node;
    }
}
