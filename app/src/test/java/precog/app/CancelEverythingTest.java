package precog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.kalshi.fake.FakeKalshi;
import precog.kalshi.fake.Match;
import precog.kalshi.key.ApiKey;
import precog.kalshi.rest.KalshiOrders;
import precog.kalshi.rest.KalshiRest;
import precog.kalshi.rest.RestAnswer;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.order.TimeInForce;
import precog.value.Action;
import precog.value.EventId;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** Orders of a desk that died are canceled from the command line, and looked for afterwards. */
class CancelEverythingTest {
    private static final String MARKET = "KXNFLGAME-26NOV22SEALAR-SEA";
    private static final Match EVERYTHING = Match.of("DELETE", "/portfolio/events/orders");

    private final FakeKalshi kalshi = FakeKalshi.start();
    private final StringWriter said = new StringWriter();
    private VenueSettings venue;
    private ApiKey key;

    @TempDir
    private Path root;

    @BeforeEach
    void rest() throws GeneralSecurityException, IOException, InterruptedException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = new ApiKey("the-key", pair.getPrivate());
        kalshi.account().key("the-key", pair.getPublic()).deposit("500.00");
        kalshi.venue().market(MARKET).list();
        Files.writeString(
                root.resolve(VenueSettings.FILE), "rest = " + kalshi.rest() + "\nstream = " + kalshi.stream() + "\n");
        venue = VenueSettings.of(root, false);
        OkHttpClient http = new OkHttpClient();
        KalshiOrders orders = new KalshiOrders(new KalshiRest(http, venue.hosts(), key, Instant::now));
        for (int number = 1; number <= 3; number++) {
            assertThat(orders.create(order(number))).isInstanceOf(RestAnswer.Done.class);
        }
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private static Order order(int number) {
        return Order.intent(
                number,
                "dead-desk-" + number,
                ExecutionEnvironment.LIVE,
                "kalshi",
                new MarketId(MARKET),
                new EventId("KXNFLGAME-26NOV22SEALAR"),
                Outcome.YES,
                Action.BUY,
                Price.of("0.40"),
                Quantity.of(number),
                TimeInForce.GOOD_TILL_CANCELED,
                false,
                OrderPurpose.MANUAL,
                null,
                null,
                null,
                Instant.now());
    }

    @AfterEach
    void close() {
        kalshi.close();
    }

    private void run(String typed) throws InterruptedException {
        CancelEverything.run(venue, key, new PrintWriter(said, true), question -> {
            said.append(question);
            return typed;
        });
    }

    private long resting() {
        return kalshi.account().orders().stream()
                .filter(order -> order.status().equals("resting"))
                .count();
    }

    @Test
    void saysWhatRestsAsksForTheWordAndLooksAgain() throws InterruptedException {
        run("CANCEL ALL");
        assertThat(said.toString())
                .contains("3 orders rest:", MARKET + "  3.00 contracts left at a YES price of 0.4000  (dead-desk-3)")
                .contains("orders placed in the next minute may be")
                .contains("No order rests any more.");
        assertThat(resting()).isZero();
        assertThat(kalshi.requests(EVERYTHING)).hasSize(1);
        run("not asked again");
        assertThat(said.toString()).contains("No order rests at kalshi.");
    }

    @Test
    void anotherWordCancelsNothing() {
        assertThatThrownBy(() -> run("yes")).isInstanceOf(Failure.class).hasMessageContaining("nothing was canceled");
        assertThat(resting()).isEqualTo(3);
        assertThat(kalshi.requests(EVERYTHING)).isEmpty();
    }

    @Test
    void aLostAnswerIsSettledByLooking() throws InterruptedException {
        kalshi.faults().loseAnswer(EVERYTHING, 1);
        run("CANCEL ALL");
        assertThat(said.toString()).contains("No order rests any more.");
    }

    @Test
    void aRefusalAndOrdersThatRestStillAreSaid() {
        kalshi.faults().refuse(EVERYTHING, 1, 400);
        assertThatThrownBy(() -> run("CANCEL ALL")).hasMessageContaining("could not be asked");
        kalshi.faults().loseRequest(EVERYTHING, 1);
        assertThatThrownBy(() -> run("CANCEL ALL")).hasMessageContaining("3 orders are shown as resting still");
        assertThat(resting()).isEqualTo(3);
    }
}
