package precog.kalshi.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.kalshi.fake.PlainClient.Stream;
import tools.jackson.databind.JsonNode;

/** The stream: commands and their answers, sequence numbers, what each channel says. */
class FakeStreamTest {
    private static final String A = "KXTEST-26NOV22AB-A";
    private static final String B = "KXTEST-26NOV22AB-B";

    private final FakeKalshi kalshi = FakeKalshi.start();
    private final PlainClient client = new PlainClient(kalshi, InstantSource.system());

    @BeforeEach
    void list() {
        kalshi.account().deposit("1000.00");
        kalshi.venue().market(A).list();
        kalshi.venue().market(B).list();
    }

    @AfterEach
    void close() {
        client.close();
        kalshi.close();
    }

    @Test
    void aBookStartsWithASnapshotAndGoesOnWithChanges() throws Exception {
        kalshi.venue().quote(A, Side.BID, "0.4600", "10.00");
        kalshi.venue().quote(A, Side.BID, "0.4500", "7.00");
        kalshi.venue().quote(A, Side.ASK, "0.4800", "5.00");
        try (Stream stream = client.stream()) {
            assertThat(stream.subscribe("orderbook_delta", A)
                            .path("msg")
                            .path("sid")
                            .asInt())
                    .isEqualTo(1);
            JsonNode snapshot = stream.next();
            assertThat(snapshot.path("type").asString()).isEqualTo("orderbook_snapshot");
            assertThat(snapshot.path("seq").asLong()).isEqualTo(1);
            assertThat(snapshot.path("msg").path("yes_dollars_fp").toString())
                    .isEqualTo("[[\"0.4500\",\"7.00\"],[\"0.4600\",\"10.00\"]]");
            assertThat(snapshot.path("msg").path("no_dollars_fp").toString()).isEqualTo("[[\"0.5200\",\"5.00\"]]");

            kalshi.venue().take(A, Side.BID, "0.4800", "2.00");
            JsonNode delta = stream.next();
            assertThat(delta.path("seq").asLong()).isEqualTo(2);
            assertThat(delta.path("msg").path("side").asString()).isEqualTo("no");
            assertThat(delta.path("msg").path("price_dollars").asString()).isEqualTo("0.5200");
            assertThat(delta.path("msg").path("delta_fp").asString()).isEqualTo("-2.00");
            assertThat(delta.path("sending_ts_ms").isIntegralNumber()).isTrue();
        }
    }

    @Test
    void oneSequenceCountsAllMarketsAndAcknowledgementsOfASubscription() throws Exception {
        try (Stream stream = client.stream()) {
            stream.subscribe("orderbook_delta", A);
            stream.next("orderbook_snapshot");
            stream.say("{\"id\":2,\"cmd\":\"update_subscription\",\"params\":{\"sids\":[1],"
                    + "\"action\":\"add_markets\",\"market_tickers\":[\"" + B + "\"]}}");
            JsonNode ok = stream.next();
            assertThat(ok.path("type").asString()).isEqualTo("ok");
            assertThat(ok.path("id").asInt()).isEqualTo(2);
            assertThat(ok.path("seq").asLong()).isEqualTo(2);
            assertThat(ok.path("msg").path("market_tickers").size()).isEqualTo(2);
            assertThat(stream.next().path("seq").asLong()).isEqualTo(3);

            kalshi.venue().quote(A, Side.BID, "0.4600", "10.00");
            kalshi.venue().quote(B, Side.BID, "0.4600", "10.00");
            assertThat(stream.next().path("seq").asLong()).isEqualTo(4);
            assertThat(stream.next().path("seq").asLong()).isEqualTo(5);

            stream.say("{\"id\":3,\"cmd\":\"update_subscription\",\"params\":{\"sids\":[1],"
                    + "\"action\":\"get_snapshot\",\"market_tickers\":[\"" + B + "\"]}}");
            assertThat(stream.next("ok").path("seq").asLong()).isEqualTo(6);
            assertThat(stream.next("orderbook_snapshot").path("seq").asLong()).isEqualTo(7);

            stream.say("{\"id\":4,\"cmd\":\"unsubscribe\",\"params\":{\"sids\":[1]}}");
            JsonNode end = stream.next();
            assertThat(end.path("type").asString()).isEqualTo("unsubscribed");
            assertThat(end.path("seq").asLong()).isEqualTo(8);
            kalshi.venue().quote(A, Side.BID, "0.4500", "1.00");
            assertThat(stream.settled()).isEmpty();
        }
    }

    @Test
    void wrongCommandsGetTheirCodes() throws Exception {
        try (Stream stream = client.stream()) {
            assertCode(stream, "{\"id\":5,\"cmd\":\"subscribe\",\"params\":{\"channels\":[\"nonsense\"]}}", 8);
            assertCode(stream, "{\"id\":5,\"cmd\":\"subscribe\"}", 2);
            assertCode(stream, "{\"id\":5,\"cmd\":\"subscribe\",\"params\":{\"market_tickers\":[]}}", 3);
            assertCode(stream, "{\"id\":5,\"cmd\":\"subscribe\",\"params\":{\"channels\":[\"orderbook_delta\"]}}", 14);
            assertCode(stream, "{\"id\":5,\"cmd\":\"dance\",\"params\":{\"x\":1}}", 5);
            assertCode(stream, "{\"id\":5,\"cmd\":\"unsubscribe\",\"params\":{\"sids\":[9]}}", 7);
            assertCode(stream, "{\"id\":5,\"cmd\":\"unsubscribe\",\"params\":{\"x\":9}}", 4);
            assertCode(stream, "{\"id\":5,\"cmd\":\"update_subscription\",\"params\":{\"sids\":[1,2]}}", 12);
            stream.subscribe("trade");
            assertCode(stream, "{\"id\":5,\"cmd\":\"update_subscription\",\"params\":{\"sids\":[1]}}", 15);
            stream.say("no json");
            assertThat(stream.next().path("msg").path("code").asInt()).isEqualTo(1);
        }
    }

    private static void assertCode(Stream stream, String command, int code) throws InterruptedException {
        stream.say(command);
        JsonNode error = stream.next();
        assertThat(error.path("type").asString()).isEqualTo("error");
        assertThat(error.path("id").asInt()).isEqualTo(5);
        assertThat(error.path("msg").path("code").asInt()).as(command).isEqualTo(code);
    }

    @Test
    void theAccountHearsOfItsOwnOrdersFillsAndPositions() throws Exception {
        try (Stream stream = client.stream()) {
            stream.subscribe("fill");
            stream.subscribe("user_orders");
            stream.subscribe("market_positions");
            kalshi.venue().quote(A, Side.ASK, "0.4800", "5.00");
            client.order("c1", A, "bid", "8.00", "0.4800");

            JsonNode fill = stream.next();
            assertThat(fill.path("type").asString()).isEqualTo("fill");
            assertThat(fill.path("msg").path("client_order_id").asString()).isEqualTo("c1");
            assertThat(fill.path("msg").path("count_fp").asString()).isEqualTo("5.00");
            assertThat(fill.path("msg").path("post_position_fp").asString()).isEqualTo("5.00");
            assertThat(fill.path("msg").path("fee_cost").asString()).isEqualTo("0.087400");
            JsonNode order = stream.next();
            assertThat(order.path("type").asString()).isEqualTo("user_order");
            assertThat(order.path("msg").path("last_update_reason").asString()).isEqualTo("Trade");
            assertThat(stream.next().path("type").asString()).isEqualTo("market_position");
            assertThat(stream.next("user_order")
                            .path("msg")
                            .path("remaining_count_fp")
                            .asString())
                    .isEqualTo("3.00");
        }
    }

    @Test
    void aMarketsLifeIsTold() throws Exception {
        try (Stream stream = client.stream()) {
            stream.subscribe("market_lifecycle_v2");
            String late = "KXTEST-26NOV23CD-C";
            kalshi.venue().market(late).list();
            assertThat(stream.next().path("type").asString()).isEqualTo("event_lifecycle");
            kalshi.venue().pause(late);
            kalshi.venue().open(late);
            kalshi.venue().priceStructure(late, "tapered_deci_cent");
            kalshi.venue().settle(late, Payout.scalar("0.5"));
            List<String> types = stream.settled().stream()
                    .map(frame -> frame.path("msg").path("event_type").asString())
                    .toList();
            assertThat(types)
                    .containsExactly(
                            "created",
                            "activated",
                            "deactivated",
                            "activated",
                            "price_level_structure_updated",
                            "close_date_updated",
                            "determined",
                            "settled");
        }
    }

    @Test
    void severalConnectionsHaveSubscriptionsOfTheirOwn() throws Exception {
        try (Stream one = client.stream();
                Stream two = client.stream()) {
            one.subscribe("orderbook_delta", A);
            two.subscribe("trade", B);
            assertThat(kalshi.connections()).isEqualTo(2);
            assertThat(kalshi.subscriptions())
                    .containsExactlyInAnyOrder("1:orderbook_delta:1 [" + A + "]", "2:trade:1 [" + B + "]");
            kalshi.venue().quote(B, Side.BID, "0.4000", "1.00");
            kalshi.venue().take(B, Side.ASK, "0.4000", "1.00");
            assertThat(two.settled()).hasSize(1);
            assertThat(one.settled()).hasSize(1);
        }
    }

    @Test
    void aStreamNeedsAKey() {
        kalshi.account().revoke(PlainClient.KEY);
        assertThatThrownBy(client::stream).hasMessageContaining("failed 401");
    }

    /** A ping is unmasked and final, opcode 9, and says heartbeat. */
    @Test
    void itBeats() throws Exception {
        kalshi.heartbeat(Duration.ofMillis(20));
        try (Socket socket = new Socket("127.0.0.1", kalshi.stream().getPort())) {
            socket.setSoTimeout(5000);
            StringBuilder handshake = new StringBuilder("GET /trade-api/ws/v2 HTTP/1.1\r\nHost: 127.0.0.1\r\n")
                    .append("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n")
                    .append("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
            client.signed("GET", "/trade-api/ws/v2")
                    .forEach(header -> handshake
                            .append(header.getFirst())
                            .append(": ")
                            .append(header.getSecond())
                            .append("\r\n"));
            socket.getOutputStream().write(handshake.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            String answer = new String(readTo(socket.getInputStream(), "\r\n\r\n"), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 101").contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
            byte[] ping = socket.getInputStream().readNBytes(11);
            assertThat(ping[0]).isEqualTo((byte) 0x89);
            assertThat(new String(ping, 2, 9, StandardCharsets.US_ASCII)).isEqualTo("heartbeat");
        }
    }

    private static byte[] readTo(InputStream in, String end) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.US_ASCII).endsWith(end)) {
            read.write(in.read());
        }
        return read.toByteArray();
    }
}
