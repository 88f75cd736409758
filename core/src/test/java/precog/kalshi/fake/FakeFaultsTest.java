package precog.kalshi.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.kalshi.fake.PlainClient.Reply;
import precog.kalshi.fake.PlainClient.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Each fault does what it says, as often as it was asked to, and no longer. */
class FakeFaultsTest {
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

    private Reply order(String id) throws IOException {
        return client.order(id, A, "bid", "1.00", "0.4000");
    }

    @Test
    void anAnswerIsLostAfterTheOrderWasTaken() {
        kalshi.faults().loseAnswer(Match.CREATE, 1);
        assertThatThrownBy(() -> order("c1")).isInstanceOf(IOException.class);
        assertThat(kalshi.account().order("c1").orElseThrow().status()).isEqualTo("resting");
    }

    @Test
    void aRequestIsLostBeforeItIsRead() throws Exception {
        kalshi.faults().loseRequest(Match.CREATE, 1);
        assertThatThrownBy(() -> order("c1")).isInstanceOf(IOException.class);
        assertThat(kalshi.account().order("c1")).isEmpty();
        assertThat(order("c1").status()).isEqualTo(201);
        assertThat(kalshi.createRequests("c1")).isEqualTo(2);
    }

    @Test
    void aStalledAnswerEndsInATimeOut() {
        kalshi.faults().stallAnswer(Match.CREATE, 1);
        kalshi.faults().stallRequest(Match.BALANCE, 1);
        assertThatThrownBy(() -> order("c1")).isInstanceOf(InterruptedIOException.class);
        assertThat(kalshi.account().order("c1")).isPresent();
        assertThatThrownBy(() -> client.get("/portfolio/balance")).isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void statusesComeWithTheirBodiesAndOnlySoOften() throws Exception {
        for (int status : new int[] {429, 500, 502, 503, 504}) {
            kalshi.faults().refuse(Match.CREATE, 1, status);
            assertThat(order("c" + status).status()).isEqualTo(status);
            assertThat(kalshi.account().order("c" + status)).isEmpty();
            kalshi.faults().failAfter(Match.CREATE, 1, status);
            assertThat(order("d" + status).status()).isEqualTo(status);
            assertThat(kalshi.account().order("d" + status)).isPresent();
        }
        assertThat(order("e").status()).isEqualTo(201);
        kalshi.faults().refuse(Match.BALANCE, 1, 502);
        assertThat(client.get("/portfolio/balance").body()).startsWith("<html>");
    }

    @Test
    void everyShapeOfErrorCanBeSaid() throws Exception {
        for (ErrorShape shape : ErrorShape.values()) {
            kalshi.faults().refuse(Match.BALANCE, 1, 429, shape, "too_many_requests", "too many requests");
        }
        assertThat(client.get("/portfolio/balance").code()).isEqualTo("too_many_requests");
        assertThat(client.get("/portfolio/balance").json().path("code").asString())
                .isEqualTo("too_many_requests");
        assertThat(client.get("/portfolio/balance").json().path("msg").asString())
                .isEqualTo("too many requests");
        assertThat(client.get("/portfolio/balance").json().path("error").asString())
                .isEqualTo("too many requests");
        assertThat(client.get("/portfolio/balance").body()).contains("<h1>too many requests</h1>");
        assertThat(client.get("/portfolio/balance").body()).isEqualTo("too many requests");
        assertThat(client.get("/portfolio/balance").body()).isEmpty();
        assertThat(client.get("/portfolio/balance").status()).isEqualTo(200);
    }

    @Test
    void bodiesAreCutOrChanged() throws Exception {
        kalshi.faults().truncate(Match.CREATE, 1);
        Reply cut = order("c1");
        assertThat(cut.status()).isEqualTo(201);
        assertThatThrownBy(cut::json).isInstanceOf(JacksonException.class);
        assertThat(kalshi.account().order("c1")).isPresent();
        kalshi.faults().mangle(Match.of("GET", "/markets/*"), 1, body -> body.replace("active", "dancing"));
        assertThat(client.get("/markets/" + A)
                        .json()
                        .path("market")
                        .path("status")
                        .asString())
                .isEqualTo("dancing");
        kalshi.faults().answer(Match.READS, 1, 200, "application/json", "[]");
        assertThat(client.get("/exchange/status").body()).isEqualTo("[]");
    }

    @Test
    void matchesAreByMethodPathAndPage() throws Exception {
        kalshi.faults().refuse(Match.of("GET", "/portfolio/**").onLaterPages(), 1, 500);
        for (int i = 0; i < 3; i++) {
            order("c" + i);
        }
        kalshi.venue().pageSize(2);
        JsonNode first = client.get("/portfolio/orders").json();
        String cursor = first.path("cursor").asString();
        assertThat(first.path("orders").size()).isEqualTo(2);
        assertThat(client.get("/portfolio/orders?cursor=" + cursor).status()).isEqualTo(500);
        assertThat(client.get("/portfolio/orders?cursor=" + cursor)
                        .json()
                        .path("orders")
                        .size())
                .isEqualTo(1);
        kalshi.faults().refuse(Match.CREATE.mentioning("c9"), 1, 500);
        assertThat(order("c8").status()).isEqualTo(201);
        assertThat(order("c9").status()).isEqualTo(500);
        kalshi.faults().refuse(Match.CANCEL, 1, 500);
        kalshi.faults().clear();
        assertThat(client.delete("/portfolio/events/orders/nothing").status()).isEqualTo(404);
    }

    @Test
    void aFillsFrameComesBeforeTheAnswer() throws Exception {
        kalshi.venue().quote(A, Side.ASK, "0.4000", "1.00");
        try (Stream stream = client.stream()) {
            stream.subscribe("fill");
            kalshi.faults().delay(Match.CREATE, 1, Duration.ofMillis(1500));
            CompletableFuture<Reply> answer = new CompletableFuture<>();
            Thread asking = Thread.ofVirtual().start(() -> {
                try {
                    answer.complete(order("c1"));
                } catch (IOException lost) {
                    answer.completeExceptionally(lost);
                }
            });
            assertThat(stream.next().path("type").asString()).isEqualTo("fill");
            assertThat(answer).isNotDone();
            assertThat(answer.join().json().path("fill_count").asString()).isEqualTo("1.00");
            asking.join();
        }
    }

    @Test
    void aNewOrderIsNotFoundForAWhile() throws Exception {
        order("c0");
        kalshi.faults().hideNewOrders(2);
        String id = order("c1").json().path("order_id").asString();
        assertThat(client.get("/portfolio/orders/" + id).status()).isEqualTo(404);
        assertThat(client.get("/portfolio/orders").json().path("orders").size()).isEqualTo(1);
        assertThat(client.get("/portfolio/orders/" + id).status()).isEqualTo(200);
        kalshi.faults().hideOrdersYoungerThan(Duration.ofHours(1));
        assertThat(client.get("/portfolio/orders/" + id).status()).isEqualTo(404);
    }

    @Test
    void aCancelledOrderStillLooksResting() throws Exception {
        String id = order("c1").json().path("order_id").asString();
        kalshi.faults().showCancelledAsResting(1);
        client.delete("/portfolio/events/orders/" + id);
        JsonNode stale = client.get("/portfolio/orders/" + id).json().path("order");
        assertThat(stale.path("status").asString()).isEqualTo("resting");
        assertThat(stale.path("remaining_count_fp").asString()).isEqualTo("1.00");
        assertThat(client.get("/portfolio/orders/" + id)
                        .json()
                        .path("order")
                        .path("status")
                        .asString())
                .isEqualTo("canceled");
    }

    @Test
    void aFillCrossesTheCancellation() throws Exception {
        String id = client.order("c1", A, "bid", "5.00", "0.4000")
                .json()
                .path("order_id")
                .asString();
        kalshi.faults().fillAtNextCancel("2.00", Duration.ZERO);
        assertThat(client.delete("/portfolio/events/orders/" + id)
                        .json()
                        .path("reduced_by")
                        .asString())
                .isEqualTo("3.00");
        assertThat(kalshi.account().position(A)).isEqualByComparingTo("2");
        String whole = order("c2").json().path("order_id").asString();
        kalshi.faults().fillAtNextCancel("1.00", Duration.ZERO);
        assertThat(client.delete("/portfolio/events/orders/" + whole).status()).isEqualTo(404);
        assertThat(kalshi.account().order("c2").orElseThrow().status()).isEqualTo("executed");
    }
}
