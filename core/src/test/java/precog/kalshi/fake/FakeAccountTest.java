package precog.kalshi.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.kalshi.fake.PlainClient.Reply;
import precog.kalshi.fake.PlainClient.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The account's orders beyond the simple ones, its groups, its shards and its pages. */
class FakeAccountTest {
    private static final String A = "KXTEST-26NOV22AB-A";
    private static final String ORDERS = "/portfolio/events/orders";

    private final ManualClock clock = new ManualClock();
    private final FakeKalshi kalshi = FakeKalshi.start(7, clock);
    private final PlainClient client = new PlainClient(kalshi, clock);

    @BeforeEach
    void list() {
        kalshi.account().deposit("100.00");
        kalshi.venue().market(A).list();
    }

    @AfterEach
    void close() {
        client.close();
        kalshi.close();
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    private String place(String id, String count, String price, String... more) throws Exception {
        Reply reply = client.order(id, A, "bid", count, price, more);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("order_id").asString();
    }

    private String queue(String id) throws Exception {
        return client.get("/portfolio/orders/" + id + "/queue_position")
                .json()
                .path("queue_position_fp")
                .asString();
    }

    @Test
    void aSmallerOrderKeepsItsPlaceAndALargerOneLosesIt() throws Exception {
        String id = place("c1", "10.00", "0.4000");
        kalshi.venue().quote(A, Side.BID, "0.4000", "5.00");
        ObjectNode smaller = body().put("ticker", A)
                .put("side", "bid")
                .put("price", "0.4000")
                .put("count", "6.00");
        assertThat(client.post(ORDERS + "/" + id + "/amend", smaller)
                        .json()
                        .path("remaining_count")
                        .asString())
                .isEqualTo("6.00");
        assertThat(queue(id)).isEqualTo("0.00");
        assertThat(client.post(
                                ORDERS + "/" + id + "/decrease",
                                body().put("market_ticker", A).put("reduce_by", "2.00"))
                        .json()
                        .path("remaining_count")
                        .asString())
                .isEqualTo("4.00");
        assertThat(queue(id)).isEqualTo("0.00");
        client.post(ORDERS + "/" + id + "/amend", smaller.put("count", "8.00"));
        assertThat(queue(id)).isEqualTo("5.00");
    }

    @Test
    void anAmendmentCountsWhatHasFilledAndMayTrade() throws Exception {
        String id = place("c1", "10.00", "0.4000");
        kalshi.venue().take(A, Side.ASK, "0.4000", "4.00");
        kalshi.venue().quote(A, Side.ASK, "0.4500", "1.00");
        ObjectNode amend = body().put("ticker", A)
                .put("side", "bid")
                .put("price", "0.4500")
                .put("count", "8.00")
                .put("updated_client_order_id", "c2");
        JsonNode done = client.post(ORDERS + "/" + id + "/amend", amend).json();
        assertThat(done.path("client_order_id").asString()).isEqualTo("c2");
        assertThat(done.path("fill_count").asString()).isEqualTo("5.00");
        assertThat(done.path("remaining_count").asString()).isEqualTo("3.00");
        assertThat(client.post(ORDERS + "/" + id + "/amend", amend.put("side", "ask"))
                        .code())
                .isEqualTo("order_side_mismatch");
    }

    @Test
    void aRefusedAmendmentChangesNothing() throws Exception {
        String id = place("c1", "10.00", "0.4000");
        ObjectNode dear = body().put("ticker", A)
                .put("side", "bid")
                .put("price", "0.9000")
                .put("count", "900.00")
                .put("expiration_time", clock.instant().getEpochSecond() + 30);
        assertThat(client.post(ORDERS + "/" + id + "/amend", dear).code()).isEqualTo("insufficient_balance");
        JsonNode order = client.get("/portfolio/orders/" + id).json().path("order");
        assertThat(order.path("yes_price_dollars").asString()).isEqualTo("0.4000");
        assertThat(order.path("remaining_count_fp").asString()).isEqualTo("10.00");
        assertThat(order.path("expiration_time").isNull()).isTrue();
    }

    @Test
    void aBatchIsNotAtomic() throws Exception {
        ObjectNode batch = body();
        batch.putArray("orders")
                .add(PlainClient.terms("c1", A, "bid", "1.00", "0.4000"))
                .add(PlainClient.terms("c2", A, "bid", "1.00", "0.4050"))
                .add(PlainClient.terms("c1", A, "bid", "1.00", "0.4000"));
        Reply reply = client.post(ORDERS + "/batched", batch);
        assertThat(reply.status()).isEqualTo(201);
        JsonNode rows = reply.json().path("orders");
        assertThat(rows.path(0).path("error").isNull()).isTrue();
        assertThat(rows.path(1).path("error").path("code").asString()).isEqualTo("invalid_price");
        assertThat(rows.path(1).path("client_order_id").asString()).isEqualTo("c2");
        assertThat(rows.path(2).path("error").path("code").asString()).isEqualTo("order_already_exists");
        assertThat(kalshi.createRequests("c2")).isEqualTo(1);

        ObjectNode cancel = body();
        cancel.putArray("orders")
                .add(body().put("order_id", rows.path(0).path("order_id").asString())
                        .put("market_ticker", A))
                .add(body().put("order_id", "nothing"));
        JsonNode ends = client.send("DELETE", ORDERS + "/batched", cancel.toString())
                .json()
                .path("orders");
        assertThat(ends.path(0).path("reduced_by").asString()).isEqualTo("1.00");
        assertThat(ends.path(1).path("error").path("code").asString()).isEqualTo("not_found");
    }

    @Test
    void cancelAllLeavesNothing() throws Exception {
        place("c1", "1.00", "0.4000");
        place("c2", "1.00", "0.3000");
        assertThat(client.delete(ORDERS).status()).isEqualTo(204);
        place("c3", "1.00", "0.4000");
        kalshi.faults().cancelAllReaches(Duration.ofMinutes(1));
        client.delete(ORDERS);
        place("c4", "1.00", "0.4000");
        assertThat(kalshi.account().orders())
                .hasSize(4)
                .allMatch(order -> order.status().equals("canceled"));
        clock.pass(Duration.ofMinutes(1));
        place("c5", "1.00", "0.4000");
        assertThat(kalshi.account().order("c5").orElseThrow().status()).isEqualTo("resting");
    }

    @Test
    void anOrderEndsWhenItsTimeIsOver() throws Exception {
        long at = clock.instant().getEpochSecond() + 30;
        place("c1", "1.00", "0.4000", "expiration_time", String.valueOf(at));
        assertThat(client.order("c2", A, "bid", "1.00", "0.4000", "expiration_time", "1000")
                        .code())
                .isEqualTo("invalid_parameters");
        try (Stream stream = client.stream()) {
            stream.subscribe("user_orders");
            clock.pass(Duration.ofSeconds(30));
            kalshi.elapse();
            JsonNode order = stream.next().path("msg");
            assertThat(order.path("status").asString()).isEqualTo("canceled");
            assertThat(order.path("last_update_reason").asString()).isEqualTo("ExpiryCancel");
        }
    }

    @Test
    void reduceOnlyNeverOpens() throws Exception {
        kalshi.venue().quote(A, Side.BID, "0.5000", "10.00");
        kalshi.venue().quote(A, Side.ASK, "0.6000", "3.00");
        place("c1", "3.00", "0.6000");
        Reply sold = client.order(
                "c2", A, "ask", "5.00", "0.5000", "time_in_force", "immediate_or_cancel", "reduce_only", "true");
        assertThat(sold.json().path("fill_count").asString()).isEqualTo("3.00");
        assertThat(kalshi.account().position(A)).isEqualByComparingTo("0");
    }

    @Test
    void restingOrdersHoldTheirPrice() throws Exception {
        place("c1", "200.00", "0.4000");
        assertThat(client.order("c2", A, "bid", "60.00", "0.4000").code()).isEqualTo("insufficient_balance");
        place("c3", "50.00", "0.4000");
        JsonNode balance = client.get("/portfolio/balance").json();
        assertThat(balance.path("balance").asLong()).isEqualTo(10_000);
        assertThat(balance.path("balance_dollars").asString()).isEqualTo("100.0000");
        kalshi.account().showFreeBalance(true);
        assertThat(client.get("/portfolio/balance").json().path("balance").asLong())
                .isZero();
    }

    @Test
    void aGroupStopsAtItsLimitUntilItIsReset() throws Exception {
        String group = client.post("/portfolio/order_groups/create", body().put("contracts_limit_fp", "5.00"))
                .json()
                .path("order_group_id")
                .asString();
        try (Stream stream = client.stream()) {
            stream.subscribe("order_group_updates");
            place("c1", "4.00", "0.4000", "order_group_id", group);
            place("c2", "4.00", "0.3900", "order_group_id", group);
            kalshi.venue().take(A, Side.ASK, "0.4000", "4.00");
            clock.pass(Duration.ofSeconds(16));
            place("c3", "4.00", "0.4000", "order_group_id", group);
            kalshi.venue().take(A, Side.ASK, "0.4000", "4.00");
            assertThat(kalshi.account().order("c2").orElseThrow().status()).isEqualTo("resting");
            kalshi.venue().take(A, Side.ASK, "0.3900", "1.00");
            assertThat(stream.next().path("msg").path("event_type").asString()).isEqualTo("triggered");
            assertThat(kalshi.account().order("c2").orElseThrow().status()).isEqualTo("canceled");
            assertThat(client.order("c4", A, "bid", "1.00", "0.4000", "order_group_id", group)
                            .json()
                            .path("error")
                            .path("message")
                            .asString())
                    .isEqualTo("EXCEEDED_ORDER_GROUP_RISK_LIMIT");
            client.send("PUT", "/portfolio/order_groups/" + group + "/reset", null);
            place("c5", "1.00", "0.4000", "order_group_id", group);
            assertThat(client.get("/portfolio/order_groups/" + group)
                            .json()
                            .path("orders")
                            .size())
                    .isEqualTo(1);
            client.delete("/portfolio/order_groups/" + group);
            assertThat(kalshi.account().order("c5").orElseThrow().status()).isEqualTo("canceled");
        }
    }

    @Test
    void eachShardPaysForItself() throws Exception {
        String tennis = "KXATP-26NOV22XY-X";
        kalshi.venue().market(tennis).shard(3).list();
        assertThat(client.order("c1", tennis, "bid", "1.00", "0.4000").code()).isEqualTo("insufficient_balance");
        ObjectNode transfer = body().put("source_exchange_index", 0)
                .put("destination_exchange_index", 3)
                .put("amount_dollars", "40.00")
                .put("client_transfer_id", "t1");
        String path = "/portfolio/intra_exchange_instance_transfer";
        assertThat(client.post(path, transfer).status()).isEqualTo(200);
        assertThat(client.post(path, transfer).code()).isEqualTo("transfer_already_applied");
        String id = client.order("c2", tennis, "bid", "1.00", "0.4000")
                .json()
                .path("order_id")
                .asString();
        JsonNode shards = client.get("/portfolio/balance").json().path("balance_breakdown");
        assertThat(shards.path(0).path("balance").asString()).isEqualTo("60.0000");
        assertThat(shards.path(1).path("balance").asString()).isEqualTo("40.0000");
        assertThat(client.delete(ORDERS + "/" + id).status()).isEqualTo(404);
        assertThat(client.delete(ORDERS + "/" + id + "?exchange_index=3").status())
                .isEqualTo(200);
    }

    @Test
    void ordersAndFillsAreReadInPagesNewestFirst() throws Exception {
        for (int i = 0; i < 5; i++) {
            place("c" + i, "1.00", "0.4000");
        }
        kalshi.venue().take(A, Side.ASK, "0.4000", "3.00");
        JsonNode first = client.get("/portfolio/fills?limit=2").json();
        assertThat(first.path("fills").size()).isEqualTo(2);
        kalshi.venue().take(A, Side.ASK, "0.4000", "1.00");
        JsonNode second = client.get("/portfolio/fills?limit=2&cursor="
                        + first.path("cursor").asString())
                .json();
        assertThat(second.path("fills").size()).isEqualTo(1);
        assertThat(second.path("cursor").asString()).isEmpty();
        assertThat(client.get("/portfolio/orders?status=resting")
                        .json()
                        .path("orders")
                        .size())
                .isEqualTo(1);
        assertThat(client.get("/portfolio/orders?status=executed")
                        .json()
                        .path("orders")
                        .size())
                .isEqualTo(4);
    }
}
