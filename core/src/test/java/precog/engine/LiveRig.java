package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.GameReport;
import precog.feed.LiveFeed;
import precog.journal.Journal;
import precog.journal.MemoryJournal;
import precog.kalshi.TapeRecorder;
import precog.kalshi.fake.FakeKalshi;
import precog.kalshi.key.ApiKey;
import precog.kalshi.live.ExchangeCheck;
import precog.kalshi.live.KalshiExchange;
import precog.kalshi.live.KalshiFeed;
import precog.kalshi.rest.KalshiHosts;
import precog.kalshi.rest.KalshiOrders;
import precog.kalshi.rest.KalshiRest;
import precog.kalshi.rest.RestAnswer;
import precog.market.MarketView;
import precog.model.TraderModel;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.order.OrderState;
import precog.order.TimeInForce;
import precog.position.Position;
import precog.value.Action;
import precog.value.EventId;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;
import precog.value.StrategyRef;

/** A live desk on the exchange of {@link FakeKalshi}: the real engine, the real client, real HTTP and WebSocket. */
final class LiveRig implements AutoCloseable {
    static final String MARKET = "KXNFLGAME-26NOV22SEALAR-SEA";
    static final String KEY = "11111111-2222-3333-4444-555555555555";

    private static final int TIMES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final FastClock clock;
    private final InstantSource deskClock;
    private final KeyPair pair = pair();
    private final FakeKalshi kalshi;
    private final Map<MarketId, Probability> opinions = new ConcurrentHashMap<>();
    private final Map<MarketId, MarketView> markets = new ConcurrentHashMap<>();
    private final Journal journal = new MemoryJournal();
    private volatile Consumer<FeedMessage> seen = message -> {};
    private final AtomicInteger invalidations = new AtomicInteger();
    private @Nullable OkHttpClient http;
    private @Nullable KalshiFeed feed;
    private @Nullable KalshiExchange exchange;
    private @Nullable TradingEngine engine;
    private @Nullable Session session;
    private @Nullable Thread thread;
    private volatile @Nullable DeskSnapshot desk;

    LiveRig() {
        this(Duration.ZERO);
    }

    /** @param ahead by how much the clock of the desk is ahead of the exchange's */
    LiveRig(Duration ahead) {
        this(ahead, TIMES);
    }

    /** @param times how much faster than the wall's its clocks go */
    LiveRig(Duration ahead, int times) {
        clock = new FastClock(Instant.parse("2026-11-21T20:00:00Z"), times);
        kalshi = FakeKalshi.start(1, clock);
        deskClock = () -> clock.instant().plus(ahead);
        kalshi.account().key(KEY, pair.getPublic()).deposit("1000.00");
        kalshi.venue()
                .market(MARKET)
                .title("Seahawks at Rams", "Seattle", "Los Angeles R")
                .closes(clock.instant().plus(Duration.ofDays(15)))
                .expects(clock.instant().plus(Duration.ofHours(6)))
                .list();
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    FakeKalshi kalshi() {
        return kalshi;
    }

    FastClock clock() {
        return clock;
    }

    /** Opens the desk on the journal, as at a first start or after a kill. */
    LiveRig open() {
        return open(null);
    }

    /** Opens the desk and keeps what the stream says. */
    LiveRig open(@Nullable TapeRecorder tape) {
        OkHttpClient client = new OkHttpClient();
        http = client;
        KalshiHosts hosts = new KalshiHosts("kalshi", kalshi.rest(), kalshi.stream());
        ApiKey key = new ApiKey(KEY, pair.getPrivate());
        KalshiRest rest = new KalshiRest(client, hosts, key, deskClock);
        KalshiExchange port = new KalshiExchange(rest, deskClock);
        exchange = port;
        KalshiFeed source = new KalshiFeed(
                client,
                rest,
                key,
                deskClock,
                new KalshiFeed.Scope(List.of("KXNFLGAME")),
                listing -> Optional.empty(),
                port::heard,
                tape);
        feed = source;
        port.needs(source::follow);
        TradingEngine opened =
                new TradingEngine(parts(port), Recovery.of(journal), entries -> {}, TradingEngine.StoreHealth.WELL);
        engine = opened;
        Session running = new Session(
                opened,
                new LiveFeed("kalshi", deskClock.instant()),
                port,
                message -> {
                    seen.accept(message);
                    if (message instanceof FeedMessage.BookInvalidated) {
                        invalidations.incrementAndGet();
                    }
                },
                Pace.real(deskClock),
                RunLimit.NONE,
                Script.NONE);
        session = running;
        port.reportTo(running.inbox()::post);
        source.start(running.inbox()::post);
        running.listen(new Watcher());
        thread = Thread.ofPlatform().name("engine").start(() -> {
            try {
                running.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return this;
    }

    private EngineParts parts(KalshiExchange port) {
        return new EngineParts(
                ExecutionEnvironment.LIVE,
                Mode.LIVE,
                "kalshi",
                Money.of(kalshi.account().cash()),
                List.of(),
                new FixedOpinions(opinions),
                new TraderModel(new ModelRef(90, "trader", "v1.0"), TraderModel.DEFAULT_OBSERVATIONS),
                new StrategyRef(1, "edge", "v1.0"),
                port,
                journal,
                SimulatedDesk.NO_HISTORY,
                EngineParts.EDGE_PAUSE,
                false,
                "kalshi");
    }

    /** Stops as the process does when it is killed: nothing is said or asked any more, the journal is as it is. */
    void kill() {
        Objects.requireNonNull(feed).close();
        Objects.requireNonNull(exchange).close();
        Objects.requireNonNull(session).stop();
        try {
            Objects.requireNonNull(thread).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        OkHttpClient client = Objects.requireNonNull(http);
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdownNow();
        client.connectionPool().evictAll();
        desk = null;
        markets.clear();
    }

    /** Opens it again on what the journal kept. */
    LiveRig reopen() {
        kill();
        return open();
    }

    void holds(String market, String probability) {
        opinions.put(new MarketId(market), Probability.of(probability));
    }

    /** Buys YES with a resting order. */
    Answer buy(String price, String contracts) {
        return submit(ticket(price, contracts, TimeInForce.GOOD_TILL_CANCELED));
    }

    static Command.PlaceOrder ticket(String price, String contracts, TimeInForce timeInForce) {
        return new Command.PlaceOrder(
                new MarketId(MARKET),
                Outcome.YES,
                Action.BUY,
                Quantity.of(contracts),
                Price.of(price),
                timeInForce,
                false,
                "ann");
    }

    /** Buys YES with the same account, past the desk. */
    void buyElsewhere(String market, String price, String contracts) {
        OkHttpClient client = new OkHttpClient();
        KalshiHosts hosts = new KalshiHosts("kalshi", kalshi.rest(), kalshi.stream());
        KalshiRest rest = new KalshiRest(client, hosts, new ApiKey(KEY, pair.getPrivate()), clock);
        Order order = Order.intent(
                1,
                "by-hand-" + market,
                ExecutionEnvironment.LIVE,
                "kalshi",
                new MarketId(market),
                new EventId("by-hand"),
                Outcome.YES,
                Action.BUY,
                Price.of(price),
                Quantity.of(contracts),
                TimeInForce.IMMEDIATE_OR_CANCEL,
                false,
                OrderPurpose.MANUAL,
                null,
                null,
                null,
                clock.instant());
        try {
            assertThat(new KalshiOrders(rest).create(order)).isInstanceOf(RestAnswer.Done.class);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    Answer submit(Command command) {
        try {
            return Objects.requireNonNull(session).submit(command).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("The command was not answered.", e);
        }
    }

    /** Waits until the desk shows it. */
    DeskSnapshot await(String what, Predicate<DeskSnapshot> condition) {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            DeskSnapshot now = desk;
            if (now != null && condition.test(now)) {
                return now;
            }
            pause();
        }
        return fail("It did not come that " + what + ". The desk: " + describe());
    }

    /** Waits until something outside the desk is so. */
    void awaitThat(String what, BooleanSupplier condition) {
        await(what, snapshot -> condition.getAsBoolean());
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String describe() {
        DeskSnapshot now = desk;
        if (now == null) {
            return "nothing yet";
        }
        return now.at() + " cash " + now.account().cash() + "\norders " + now.orders() + "\npositions "
                + now.positions()
                + "\nalerts "
                + now.alerts().stream()
                        .map(alert -> alert.severity() + " " + alert.message())
                        .toList()
                + "\nignored " + now.ignored() + "\nconnections " + now.connections() + "\nmarkets " + markets.values()
                + "\nlast requests "
                + kalshi.requests().reversed().stream().limit(12).toList();
    }

    /** A desk that has agreed with the exchange and has the market's book. */
    LiveRig ready() {
        await("the exchange's books agree", now -> !now.connections().isEmpty() && entriesAllowed());
        return this;
    }

    private boolean entriesAllowed() {
        MarketView market = markets.get(new MarketId(MARKET));
        return market != null
                && market.bookValid()
                && Objects.requireNonNull(session).submit(ask()).join().done();
    }

    private static Command ask() {
        return new Command.AskGate(ticket("0.0100", "1.00", TimeInForce.GOOD_TILL_CANCELED));
    }

    @Nullable
    MarketView market(String ticker) {
        return markets.get(new MarketId(ticker));
    }

    /** What the check of the exchange finds with the desk's key and clock. */
    List<ExchangeCheck.Finding> check() throws InterruptedException {
        OkHttpClient client = new OkHttpClient();
        try {
            KalshiHosts hosts = new KalshiHosts("kalshi", kalshi.rest(), kalshi.stream());
            ApiKey key = new ApiKey(KEY, pair.getPrivate());
            KalshiRest rest = new KalshiRest(client, hosts, key, deskClock);
            return new ExchangeCheck(client, rest, key, deskClock).run();
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /** The desk as last shown. */
    DeskSnapshot desk() {
        return Objects.requireNonNull(desk);
    }

    /** The newest order. */
    Order order() {
        return Objects.requireNonNull(desk).orders().getFirst();
    }

    Order awaitOrder(OrderState state) {
        return await(
                        "the newest order is " + state,
                        now -> !now.orders().isEmpty()
                                && now.orders().getFirst().state() == state)
                .orders()
                .getFirst();
    }

    boolean alerted(String words) {
        DeskSnapshot now = desk;
        return now != null
                && now.alerts().stream().anyMatch(alert -> alert.message().contains(words));
    }

    /** Shows every message of the feed as the engine takes it, on the engine's thread. */
    void watch(Consumer<FeedMessage> messages) {
        seen = messages;
    }

    void watchInvalidations() {
        invalidations.set(0);
    }

    /** How often a book on the desk stopped being valid since it was watched. */
    int invalidations() {
        return invalidations.get();
    }

    /** Ends the desk, and holds its books against the exchange's own. */
    void closeAndCompare() {
        kill();
        TradingState state = Objects.requireNonNull(engine).state();
        assertThat(state.account().cash().decimal())
                .as("cash")
                .isEqualByComparingTo(kalshi.account().cash().setScale(4, RoundingMode.UNNECESSARY));
        Map<String, BigDecimal> held = new TreeMap<>();
        for (Position position : state.holdings.open()) {
            BigDecimal signed = position.outcome() == Outcome.YES
                    ? position.quantity().decimal()
                    : position.quantity().decimal().negate();
            held.merge(position.market().value(), signed, BigDecimal::add);
        }
        for (MarketId market : markets.keySet()) {
            held.putIfAbsent(market.value(), BigDecimal.ZERO);
        }
        held.putIfAbsent(MARKET, BigDecimal.ZERO);
        held.forEach((market, contracts) -> assertThat(contracts)
                .as("contracts of " + market)
                .isEqualByComparingTo(kalshi.account().position(market)));
        for (Order order : state.blotter.newest(1000)) {
            assertThat(kalshi.createRequests(order.clientOrderId())).as("sent").isLessThanOrEqualTo(1);
        }
    }

    @Override
    public void close() {
        if (thread != null && thread.isAlive()) {
            kill();
        }
        kalshi.close();
    }

    private final class Watcher implements DeskListener {
        @Override
        public void market(MarketView market) {
            markets.put(market.listing().id(), market);
        }

        @Override
        public void game(GameReport game) {
            // No games here.
        }

        @Override
        public void trade(TradePrinted trade) {
            // Only books count.
        }

        @Override
        public void desk(DeskSnapshot snapshot) {
            desk = snapshot;
        }
    }
}
