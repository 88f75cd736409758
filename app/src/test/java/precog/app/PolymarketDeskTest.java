package precog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import precog.config.SettingsException;
import precog.db.DatabaseAddress;
import precog.engine.Command;
import precog.engine.DeskListener;
import precog.engine.DeskSnapshot;
import precog.feed.ConnectionStatus;
import precog.feed.FeedMessage.ConnectionReported;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.GameReport;
import precog.feed.MarketListing;
import precog.kalshi.fake.FakeKalshi;
import precog.kalshi.fake.Side;
import precog.market.MarketView;
import precog.order.TimeInForce;
import precog.pairing.Counterpart;
import precog.pairing.Judgement;
import precog.pairing.Judgement.Verdict;
import precog.pairing.Pairing;
import precog.pairing.Pairing.Doubt;
import precog.pairing.TokenQuote;
import precog.polymarket.PolymarketHosts;
import precog.polymarket.fake.FakeMarket;
import precog.polymarket.fake.FakePolymarket;
import precog.polymarket.fake.FakePolymarket.Fault;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** The whole desk with Polymarket beside the exchange: both made up, over real sockets. */
@Timeout(120)
class PolymarketDeskTest {
    private static final MarketId MARKET = new MarketId("KXNFLGAME-26NOV22SEALAR-SEA");
    private static final FakeMarket SEAHAWKS = FakeMarket.of("71", "Seahawks vs. Rams", "Who wins, overtime included.")
            .outcomes("Seahawks", "Rams");
    private static final String TOKEN = SEAHAWKS.token(1);

    private final FakeKalshi kalshi = FakeKalshi.start();
    private final FakePolymarket polymarket = FakePolymarket.start();

    @TempDir
    private Path root;

    @BeforeEach
    void list() throws IOException {
        kalshi.venue().market(MARKET.value()).list();
        kalshi.venue().quote(MARKET.value(), Side.BID, "0.4600", "100.00");
        kalshi.venue().quote(MARKET.value(), Side.ASK, "0.4800", "100.00");
        polymarket.list(SEAHAWKS);
        polymarket.bid(TOKEN, "0.44", "500");
        polymarket.ask(TOKEN, "0.45", "500");
        set("");
    }

    @AfterEach
    void close() {
        kalshi.close();
        polymarket.close();
    }

    private void set(String more) throws IOException {
        Files.writeString(
                root.resolve(VenueSettings.FILE),
                String.join(
                        "\n",
                        "rest = " + kalshi.rest(),
                        "stream = " + kalshi.stream(),
                        "series = KXNFLGAME",
                        "scores = http://127.0.0.1:1/",
                        "polymarket = " + polymarket.markets(),
                        "polymarket.books = " + polymarket.books(),
                        "polymarket.stream = " + polymarket.stream(),
                        more));
    }

    /** A desk on a thread of its own, and the last it told. */
    private final class Running implements DeskListener, AutoCloseable {
        private final DataFolder folder = DataFolder.take(root.resolve("kalshi-paper"));
        private final TradingDesk desk;
        private final Thread engine;
        private volatile @Nullable DeskSnapshot snapshot;
        private volatile @Nullable MarketListing listing;

        Running() {
            desk = TradingDesk.onVenue(
                    folder,
                    DatabaseAddress.ofFile(folder.database()),
                    VenueSettings.of(root, false),
                    null,
                    false,
                    new TradingDesk.Options(1, null, false, true));
            desk.workstation().listen(this);
            engine = Thread.ofPlatform().name("engine").start(() -> {
                try {
                    desk.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            await(() -> listing != null);
        }

        @Override
        public void market(MarketView market) {
            listing = market.listing();
        }

        @Override
        public void game(GameReport game) {}

        @Override
        public void trade(TradePrinted trade) {}

        @Override
        public void desk(DeskSnapshot next) {
            snapshot = next;
        }

        MarketListing listing() {
            return Objects.requireNonNull(listing);
        }

        @Nullable
        Pairing pairing() {
            return desk.pairs().of(listing()).orElse(null);
        }

        @Nullable
        ConnectionReported line() {
            DeskSnapshot now = snapshot;
            return now == null
                    ? null
                    : now.connections().stream()
                            .filter(each -> each.component().equals("polymarket"))
                            .findFirst()
                            .orElse(null);
        }

        boolean isLine(ConnectionStatus status) {
            ConnectionReported line = line();
            return line != null && line.status() == status;
        }

        boolean isQuoted(String ask) {
            Pairing pairing = pairing();
            TokenQuote quote = pairing == null ? null : pairing.quote();
            return quote != null && quote.trusted() && Price.of(ask).equals(quote.ask());
        }

        void judge(Verdict verdict) {
            Counterpart found = desk.pairs().search("seahawks rams").join().getFirst();
            desk.pairs()
                    .judge(new Judgement(
                            MARKET,
                            found.id(),
                            TOKEN,
                            verdict,
                            found.question(),
                            found.tokens().getFirst().outcome(),
                            listing().rules(),
                            found.rules(),
                            "",
                            "ann",
                            Instant.EPOCH))
                    .join();
        }

        void await(BooleanSupplier condition) {
            try {
                for (int tries = 0; !condition.getAsBoolean(); tries++) {
                    assertThat(tries).as("it did not come: " + line()).isLessThan(1_200);
                    TimeUnit.MILLISECONDS.sleep(25);
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        boolean buys() {
            Command.PlaceOrder order = new Command.PlaceOrder(
                    MARKET,
                    Outcome.YES,
                    Action.BUY,
                    Quantity.of("10.00"),
                    Price.of("0.4800"),
                    TimeInForce.GOOD_TILL_CANCELED,
                    false,
                    "ann");
            return desk.workstation().submit(new Command.AskGate(order)).join().done();
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
    void aPairIsSaidShownAndKeptAndItsPricesAreInNoRecord() throws IOException {
        try (Running desk = new Running()) {
            desk.await(() -> desk.isLine(ConnectionStatus.HEALTHY));
            assertThat(desk.pairing()).isNull();
            desk.judge(Verdict.ALIKE);
            desk.await(() -> desk.isQuoted("0.45"));
            polymarket.ask(TOKEN, "0.43", "17.31");
            polymarket.bid(TOKEN, "0.44", "0");
            desk.await(() -> desk.isQuoted("0.43"));
        }
        assertThat(Files.readString(root.resolve("pairs.csv"))).contains(TOKEN, "ALIKE", "overtime included");
        try (Stream<Path> files = Files.walk(root.resolve("kalshi-paper"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(TOKEN);
            }
        }
        try (Running again = new Running()) {
            again.await(() -> again.isQuoted("0.43"));
            again.await(() -> Objects.requireNonNull(again.pairing()).doubt() == Doubt.NONE);
            assertThat(again.desk.pairs().judged(MARKET)).hasSize(1);
        }
    }

    @Test
    void whatIsWrongWithItStopsNoOrder() {
        polymarket.fault(Fault.BAD_GATEWAY);
        polymarket.line().refuse(true);
        try (Running desk = new Running()) {
            desk.await(() -> desk.isLine(ConnectionStatus.DOWN));
            desk.await(desk::buys);
            assertThat(desk.isLine(ConnectionStatus.DOWN)).isTrue();
        }
    }

    @Test
    void anEmptyAddressSwitchesItOff() throws IOException {
        Files.writeString(root.resolve(VenueSettings.FILE), "polymarket =\n");
        assertThat(VenueSettings.of(root, false).other()).isNull();
        Files.delete(root.resolve(VenueSettings.FILE));
        assertThat(VenueSettings.of(root, false).other()).isEqualTo(PolymarketHosts.PUBLIC);
    }

    @Test
    void anAddressInTheClearIsRefusedWithItsLine() throws IOException {
        Files.writeString(root.resolve(VenueSettings.FILE), "polymarket.books = http://example.org\n");
        assertThatThrownBy(() -> VenueSettings.of(root, false))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("polymarket.books")
                .hasMessageContaining("https://");
    }
}
