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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
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
import precog.kalshi.fake.Side;
import precog.kalshi.key.ApiKey;
import precog.kalshi.live.ExchangeCheck;
import precog.kalshi.live.KalshiExchange;
import precog.kalshi.live.KalshiFeed;
import precog.kalshi.rest.KalshiHosts;
import precog.kalshi.rest.KalshiRest;
import precog.line.Loops;
import precog.market.MarketView;
import precog.model.TraderModel;
import precog.order.Order;
import precog.order.OrderState;
import precog.order.TimeInForce;
import precog.position.Position;
import precog.value.Action;
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

    /** Levels of a side that the desk shows. */
    private static final int SHOWN = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Longer than a call takes on loopback, so that answers and frames overtake one another. */
    private static final Duration WEATHER = Duration.ofMillis(40);

    private final FastClock clock;
    private final InstantSource deskClock;
    private final KeyPair pair = pair();
    private final FakeKalshi kalshi;
    private final Map<MarketId, Probability> opinions = new ConcurrentHashMap<>();
    private final Map<MarketId, MarketView> markets = new ConcurrentHashMap<>();
    private final Random random = Chance.of("rig");
    private final int shift = random.nextInt(-4, 31);
    private final int hundredths = random.nextInt(60, 300);
    private final LogWatch log = new LogWatch();
    private IntentWitness journal = new IntentWitness(new MemoryJournal());
    private Consumer<List<Journal.Entry>> follower = entries -> {};
    private TradingEngine.StoreHealth store = TradingEngine.StoreHealth.WELL;
    private boolean compared;
    private volatile Consumer<FeedMessage> seen = message -> {};
    private final AtomicInteger invalidations = new AtomicInteger();
    private @Nullable OkHttpClient http;
    private @Nullable KalshiFeed feed;
    private @Nullable KalshiExchange exchange;
    private @Nullable TradingEngine engine;
    private @Nullable Session session;
    private @Nullable Thread thread;
    private volatile @Nullable DeskSnapshot desk;
    private volatile int deepest;
    private volatile Consumer<DeskSnapshot> shown = snapshot -> {};

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
        kalshi = FakeKalshi.start(Chance.SEED, clock);
        kalshi.faults().weather(WEATHER);
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

    /** A price of this seed's world: every price lies so many cents higher or lower there. What is no price stays none. */
    String at(String price) {
        BigDecimal moved = new BigDecimal(price).add(BigDecimal.valueOf(shift, 2));
        BigDecimal plain = new BigDecimal(price);
        return plain.signum() > 0 && plain.compareTo(BigDecimal.ONE) < 0 ? moved.toPlainString() : price;
    }

    /** Contracts of this seed's world, where every order is so many times as large, often not whole. */
    String of(String contracts) {
        return new BigDecimal(contracts)
                .multiply(BigDecimal.valueOf(hundredths, 2))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Lets some moments go by, so that what comes next meets the desk in another state with each seed. */
    void anyMoment() {
        try {
            Thread.sleep(random.nextInt(250));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps the desk's facts in another journal; to be said before it opens. */
    LiveRig keepsIn(Journal another) {
        journal = new IntentWitness(another);
        return this;
    }

    /** Closes the journal, as of a desk that was killed. */
    void closeJournal() {
        journal.close();
    }

    /** The last fact that is durable. */
    long lastSequence() {
        return journal.lastSequence();
    }

    /** A store follows the journal; to be said before the desk opens. */
    LiveRig followedBy(Consumer<List<Journal.Entry>> taker, TradingEngine.StoreHealth health) {
        follower = taker;
        store = health;
        return this;
    }

    FakeKalshi kalshi() {
        return kalshi;
    }

    FastClock clock() {
        return clock;
    }

    /** What was logged since the rig stands. */
    List<String> logged() {
        return log.lines();
    }

    /** Opens the desk on the journal, as at a first start or after a kill. */
    LiveRig open() {
        return open(null);
    }

    /** Opens the desk and keeps what the stream says. */
    LiveRig open(@Nullable TapeRecorder tape) {
        OkHttpClient client = new OkHttpClient.Builder().addInterceptor(journal).build();
        http = client;
        KalshiHosts hosts = new KalshiHosts("kalshi", kalshi.rest(), kalshi.stream());
        ApiKey key = new ApiKey(KEY, pair.getPrivate());
        KalshiRest rest = new KalshiRest(client, hosts, key, deskClock);
        KalshiExchange port = new KalshiExchange(rest, deskClock);
        exchange = port;
        KalshiFeed source = new KalshiFeed(
                client,
                rest,
                deskClock,
                new Loops("kalshi", clock::sleep),
                new KalshiFeed.Scope(List.of("KXNFLGAME")),
                listing -> Optional.empty(),
                port::heard,
                tape);
        feed = source;
        port.needs(source::follow);
        source.follow(Recovery.of(journal).openPositions().stream()
                .map(Position::market)
                .toList());
        TradingEngine opened = new TradingEngine(parts(port), Recovery.of(journal), follower, store);
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
        OtherDesk.buy(kalshi, new ApiKey(KEY, pair.getPrivate()), clock, market, price, contracts);
    }

    /** Asks without waiting for the answer. */
    CompletableFuture<Answer> ask(Command command) {
        return Objects.requireNonNull(session).submit(command);
    }

    Answer submit(Command command) {
        try {
            return ask(command).get(40, TimeUnit.SECONDS);
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
        StringJoiner words = new StringJoiner("\n");
        words.add(now.at() + " cash " + now.account().cash() + " seed " + Chance.SEED);
        words.add("differences " + Differences.of(now, kalshi));
        now.orders().forEach(order -> words.add("order " + order));
        now.positions().forEach(position -> words.add("position " + position));
        now.alerts().forEach(alert -> words.add(alert.severity() + " " + alert.message()));
        now.connections().forEach(line -> words.add("line " + line));
        markets.values()
                .forEach(market -> words.add("market " + market.listing().id() + " " + market.quote()
                        + (market.bookValid() ? "" : " not valid")));
        kalshi.requests().reversed().stream()
                .limit(8)
                .forEach(seen -> words.add("request " + seen.method() + " " + seen.path() + " " + seen.query()));
        return words.toString();
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

    /** The desk's book of a market: contracts by side and YES price; nothing where it is not valid. */
    List<String> book(String market) {
        MarketView view = market(market);
        List<String> levels = new ArrayList<>();
        if (view != null && view.bookValid()) {
            view.depth().yesBids().forEach(level -> levels.add("bid " + level.price() + " " + level.quantity()));
            view.depth()
                    .noBids()
                    .forEach(level -> levels.add("ask " + level.price().complement() + " " + level.quantity()));
        }
        return levels;
    }

    /** The exchange's own book of a market, as much of it as the desk shows. */
    List<String> exchangeBook(String market) {
        List<String> levels = new ArrayList<>();
        for (Side side : Side.values()) {
            kalshi.venue().levels(market, side).entrySet().stream()
                    .limit(SHOWN)
                    .forEach(level -> levels.add((side == Side.BID ? "bid " : "ask ")
                            + level.getKey().toPlainString() + " "
                            + level.getValue().setScale(2).toPlainString()));
        }
        return levels;
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

    /** The most messages that waited for the engine, as far as it was shown. */
    int deepest() {
        return deepest;
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

    /** Shows the desk each time it shows itself, on the engine's thread. */
    void watchDesk(Consumer<DeskSnapshot> snapshots) {
        shown = snapshots;
    }

    void watchInvalidations() {
        invalidations.set(0);
    }

    /** How often a book on the desk stopped being valid since it was watched. */
    int invalidations() {
        return invalidations.get();
    }

    /** Waits until the desk's books are the exchange's, ends the desk, and holds both against each other once more. */
    void closeAndCompare() {
        if (thread != null && thread.isAlive()) {
            Instant asked = deskClock.instant();
            await(
                    "the books are the exchange's",
                    now -> now.at().isAfter(asked)
                            && Differences.of(now, kalshi).isEmpty());
            kill();
        }
        compared = true;
        TradingState state = Objects.requireNonNull(engine).state();
        assertThat(Differences.of(state, kalshi))
                .as("cash, contracts, orders and fills of desk and exchange")
                .isEmpty();
        assertThat(journal.wrong()).as("orders that left wrongly").isEmpty();
    }

    /** Nothing that could open the account may be in a log, in the journal or on the screen. */
    private void lookForSecrets() {
        byte[] secret = pair.getPrivate().getEncoded();
        byte[] bare = Arrays.copyOfRange(secret, secret.length - 32, secret.length);
        Set<String> secrets = new HashSet<>(kalshi.signatures());
        for (byte[] form : List.of(secret, bare)) {
            secrets.add(Base64.getEncoder().encodeToString(form));
            secrets.add(HexFormat.of().formatHex(form));
        }
        List<String> told = new ArrayList<>(log.lines());
        journal.replay(group -> group.forEach(entry -> told.add(entry.fact().toString())));
        for (String line : told) {
            assertThat(secrets).as("secrets in: " + line).noneMatch(line::contains);
        }
    }

    /** Ends the desk. Whatever was tested: cash and contracts are conserved, and nothing secret was told. */
    @Override
    public void close() {
        try {
            if (engine != null && !compared) {
                closeAndCompare();
            }
            lookForSecrets();
        } finally {
            if (thread != null && thread.isAlive()) {
                kill();
            }
            journal.close();
            log.close();
            kalshi.close();
        }
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
            deepest = Math.max(deepest, snapshot.inboxDepth());
            shown.accept(snapshot);
            desk = snapshot;
        }
    }
}
