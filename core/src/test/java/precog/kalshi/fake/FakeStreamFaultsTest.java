package precog.kalshi.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.kalshi.fake.PlainClient.Stream;
import tools.jackson.databind.JsonNode;

/** Each fault of the stream does what it says, as often as it was asked to, and no longer. */
class FakeStreamFaultsTest {
    private static final String A = "KXTEST-26NOV22AB-A";

    private final FakeKalshi kalshi = FakeKalshi.start();
    private final PlainClient client = new PlainClient(kalshi, InstantSource.system());

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

    private void order(String id) throws IOException {
        client.order(id, A, "bid", "1.00", "0.4000");
    }

    private List<JsonNode> book(Stream stream, Runnable then) throws Exception {
        stream.subscribe("orderbook_delta", A);
        stream.next("orderbook_snapshot");
        then.run();
        return stream.settled();
    }

    private void quote(String price) {
        kalshi.venue().quote(A, Side.BID, price, "1.00");
    }

    private static List<Long> numbers(List<JsonNode> frames) {
        return frames.stream().map(frame -> frame.path("seq").asLong()).toList();
    }

    @Test
    void framesAreLostDoubledReorderedAndMisnumbered() throws Exception {
        FakeStreamFaults faults = kalshi.streamFaults();
        try (Stream stream = client.stream()) {
            assertThat(numbers(book(stream, () -> {
                        faults.lose("orderbook_delta", 1);
                        quote("0.1000");
                        quote("0.1100");
                        faults.skipNumber("orderbook_delta", 1);
                        quote("0.1200");
                        faults.duplicate("orderbook_delta", 1);
                        quote("0.1300");
                        faults.reorder("orderbook_delta", 1);
                        quote("0.1400");
                        quote("0.1500");
                        faults.repeatBackDated("*", 1);
                        quote("0.1600");
                    })))
                    .containsExactly(3L, 5L, 6L, 6L, 8L, 7L, 9L, 6L);
        }
    }

    @Test
    void aChangeComesBeforeTheSnapshot() throws Exception {
        kalshi.streamFaults().deltaBeforeSnapshot(1);
        try (Stream stream = client.stream()) {
            stream.subscribe("orderbook_delta", A);
            JsonNode delta = stream.next();
            JsonNode snapshot = stream.next();
            assertThat(delta.path("type").asString()).isEqualTo("orderbook_delta");
            assertThat(delta.path("seq").asLong()).isEqualTo(1);
            assertThat(snapshot.path("type").asString()).isEqualTo("orderbook_snapshot");
            assertThat(snapshot.path("seq").asLong()).isEqualTo(2);
        }
    }

    @Test
    void fillsAreSentTwiceOrTooLarge() throws Exception {
        try (Stream stream = client.stream()) {
            stream.subscribe("fill");
            kalshi.streamFaults().duplicate("fill", 1);
            kalshi.streamFaults().overfill("2.00", 1);
            order("c1");
            order("c2");
            kalshi.venue().take(A, Side.ASK, "0.4000", "2.00");
            List<JsonNode> fills = stream.settled();
            assertThat(fills).hasSize(3);
            assertThat(fills.get(0).path("msg")).isEqualTo(fills.get(1).path("msg"));
            assertThat(fills.get(2).path("msg").path("count_fp").asString()).isEqualTo("3.00");
            assertThat(kalshi.account().position(A)).isEqualByComparingTo("2");
        }
    }

    @Test
    void anythingCanBePutOnTheWire() throws Exception {
        try (Stream stream = client.stream()) {
            kalshi.streamFaults().inject("{\"type\":\"brand_new\",\"sid\":77,\"msg\":{}}");
            kalshi.streamFaults().inject("{\"type\":");
            kalshi.streamFaults().injectBytes("\u0000".getBytes(StandardCharsets.UTF_8));
            assertThat(stream.next().path("type").asString()).isEqualTo("brand_new");
            assertThat(stream.text()).isEqualTo("{\"type\":");
            assertThat(stream.text()).isEqualTo("bytes 1");
        }
    }

    @Test
    void aSilentConnectionStaysOpenAndLosesWhatItShouldSay() throws Exception {
        try (Stream stream = client.stream()) {
            assertThat(numbers(book(stream, () -> quote("0.1000")))).containsExactly(2L);
            kalshi.streamFaults().silence();
            quote("0.1100");
            try (Stream other = client.stream()) {
                other.settled();
            }
            assertThat(stream.texts).isEmpty();
            assertThat(kalshi.connections()).isGreaterThanOrEqualTo(1);
            kalshi.streamFaults().speak();
            quote("0.1200");
            assertThat(stream.next().path("seq").asLong()).isEqualTo(4);
        }
    }

    @Test
    void connectionsBreakAndHandshakesAreRefused() throws Exception {
        try (Stream stream = client.stream()) {
            kalshi.streamFaults().refuseHandshakes(1);
            kalshi.streamFaults().cutAll();
            assertThat(stream.text()).startsWith("failed");
            assertThatThrownBy(client::stream).hasMessageContaining("failed 503");
        }
        try (Stream again = client.stream()) {
            kalshi.streamFaults().closeAll(1012, "restart");
            assertThat(again.text()).isEqualTo("closed 1012");
        }
    }
}
