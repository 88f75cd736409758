package precog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.db.CsvQuery;
import precog.db.DatabaseAddress;
import precog.engine.Answer;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.feed.ConnectionStatus;
import precog.kalshi.fake.FakeKalshi;
import precog.kalshi.fake.Side;
import precog.kalshi.key.ApiKey;
import precog.kalshi.key.KeyVault;
import precog.kalshi.rest.KalshiHosts;
import precog.order.OrderState;
import precog.order.TimeInForce;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** The whole desk on the exchange of {@link FakeKalshi}: on paper without and with a key, and live. */
class VenueDeskTest {
    private static final String MARKET = "KXNFLGAME-26NOV22SEALAR-SEA";
    private static final char[] WORDS = "correct horse battery".toCharArray();

    private final FakeKalshi kalshi = FakeKalshi.start();
    private KeyPair pair;

    @TempDir
    private Path root;

    @BeforeEach
    void list() throws GeneralSecurityException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        kalshi.account().key("the-key", pair.getPublic()).deposit("500.00");
        kalshi.venue().market(MARKET).list();
        kalshi.venue().quote(MARKET, Side.BID, "0.4600", "100.00");
        kalshi.venue().quote(MARKET, Side.ASK, "0.4800", "100.00");
    }

    @AfterEach
    void close() {
        kalshi.close();
    }

    private VenueSettings settings() {
        return new VenueSettings(
                new KalshiHosts("kalshi", kalshi.rest(), kalshi.stream()),
                List.of("KXNFLGAME"),
                URI.create("http://127.0.0.1:1/"),
                null);
    }

    private String pem() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private ApiKey key() {
        KeyVault vault = VenueKeys.in(root);
        vault.keep("kalshi", "the-key", pem(), WORDS);
        return vault.open("kalshi", WORDS);
    }

    /** A desk on a thread of its own, and what it shows. */
    private final class Running implements AutoCloseable {
        private final DataFolder folder;
        private final TradingDesk desk;
        private final StatusLine line = new StatusLine();
        private final Thread engine;

        Running(@Nullable ApiKey key, boolean live) {
            folder = DataFolder.take(root.resolve(live ? "kalshi-live" : "kalshi-paper"));
            desk = TradingDesk.onVenue(
                    folder,
                    DatabaseAddress.ofFile(folder.database()),
                    settings(),
                    key,
                    live,
                    new TradingDesk.Options(1, null, false, true));
            desk.workstation().listen(line);
            engine = Thread.ofPlatform().name("engine").start(() -> {
                try {
                    desk.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        void await(String what, BooleanSupplier condition) throws InterruptedException {
            for (int tries = 0; tries < 600; tries++) {
                if (line.snapshot() != null && condition.getAsBoolean()) {
                    return;
                }
                Thread.sleep(50);
            }
            throw new AssertionError("It did not come that " + what + ". " + line.snapshot());
        }

        DeskSnapshot now() {
            return Objects.requireNonNull(line.snapshot());
        }

        void buy() throws Exception {
            Command.PlaceOrder order = new Command.PlaceOrder(
                    new MarketId(MARKET),
                    Outcome.YES,
                    Action.BUY,
                    Quantity.of("10.00"),
                    Price.of("0.4800"),
                    TimeInForce.GOOD_TILL_CANCELED,
                    false,
                    "ann");
            await("an order is taken", () -> answer(new Command.AskGate(order)).done());
            assertThat(answer(order).done()).isTrue();
            await(
                    "it is filled",
                    () -> !now().orders().isEmpty() && now().orders().getFirst().state() == OrderState.FILLED);
        }

        private Answer answer(Command command) {
            try {
                return desk.workstation().submit(command).get(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            desk.stop();
            try {
                engine.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            desk.close();
            folder.close();
        }
    }

    @Test
    void tradesOnPaperAgainstLiveBooksWithoutAKey() throws Exception {
        try (Running desk = new Running(null, false)) {
            desk.buy();
            assertThat(desk.now().mode().label()).isEqualTo("PAPER · LIVE DATA");
            Instant kept = desk.now().at().plusSeconds(2);
            desk.await("the market is kept", () -> desk.now().at().isAfter(kept));
        }
        assertThat(kalshi.account().orders()).isEmpty();
        assertThat(rows("kalshi-paper", "trades")).contains("PAPER");
        assertThat(rows("kalshi-paper", "market_snapshots")).contains(MARKET);
        assertThat(rows("kalshi-paper", "system_health"))
                .contains("KALSHI_REST")
                .contains("HEALTHY");
    }

    @Test
    void tradesOnPaperAgainstTheStreamWithAKeyAndSendsNoOrder() throws Exception {
        try (Running desk = new Running(key(), false)) {
            desk.await(
                    "the stream stands",
                    () -> desk.now().connections().stream()
                            .anyMatch(each ->
                                    each.component().equals("kalshi_ws") && each.status() == ConnectionStatus.HEALTHY));
            desk.buy();
        }
        assertThat(kalshi.account().orders()).isEmpty();
        assertThat(kalshi.requests()).noneMatch(seen -> seen.method().equals("POST"));
    }

    @Test
    void tradesLiveAndTheKeyIsInNoFileButItsOwn() throws Exception {
        try (Running desk = new Running(key(), true)) {
            desk.buy();
            assertThat(desk.now().mode().label()).isEqualTo("LIVE");
        }
        assertThat(kalshi.account().position(MARKET)).isEqualByComparingTo("10.00");
        assertThat(rows("kalshi-live", "trades")).contains("LIVE");
        String secret = Base64.getEncoder()
                .encodeToString(pair.getPrivate().getEncoded())
                .substring(22, 62);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(contains(file, secret)).as(file.toString()).isFalse();
                assertThat(contains(file, "KALSHI-ACCESS-SIGNATURE"))
                        .as(file.toString())
                        .isFalse();
            }
        }
    }

    @Test
    void theLiveDeskWantsAKeyAndAConfirmation() {
        assertThatThrownBy(() -> GoingLive.require(root, "kalshi", null))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("key import");
        ApiKey key = key();
        assertThatThrownBy(() -> GoingLive.require(root, "kalshi", key))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("go-live");
        assertThatThrownBy(() -> GoingLive.confirm(root, "kalshi", "the-key", "yes", "ann", Instant.EPOCH))
                .isInstanceOf(Failure.class);
        GoingLive.confirm(root, "kalshi", "the-key", GoingLive.PHRASE, "ann", Instant.EPOCH);
        GoingLive.require(root, "kalshi", key);
        assertThatThrownBy(() -> GoingLive.require(root, "kalshi-demo", key)).isInstanceOf(Failure.class);
        GoingLive.revoke(root, "kalshi");
        assertThatThrownBy(() -> GoingLive.require(root, "kalshi", key)).isInstanceOf(Failure.class);
    }

    private String rows(String account, String table) {
        StringWriter rows = new StringWriter();
        CsvQuery.print(
                DatabaseAddress.ofFile(DataFolder.databaseIn(root.resolve(account))),
                "SELECT * FROM " + table,
                new PrintWriter(rows));
        return rows.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean contains(Path file, String words) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
    }
}
