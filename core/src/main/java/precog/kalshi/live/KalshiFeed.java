package precog.kalshi.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import precog.feed.ConnectionStatus;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.ConnectionReported;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.FeedMessage.ReadingRefused;
import precog.feed.LiveSource;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.kalshi.MarketRecord;
import precog.kalshi.TapeRecorder;
import precog.kalshi.key.ApiKey;
import precog.kalshi.rest.KalshiMarkets;
import precog.kalshi.rest.KalshiRest;
import precog.kalshi.stream.KalshiStream;
import precog.kalshi.stream.OwnNews;
import precog.kalshi.stream.StreamListener;
import precog.kalshi.stream.StreamState;
import precog.line.Loops;
import precog.value.MarketId;

/**
 * The venue's markets as they are now: records by REST, books by WebSocket, each book held against REST in turn, and
 * books by REST alone where there is no stream or no key to open one. Times are those of receipt.
 */
public final class KalshiFeed implements LiveSource {
    private static final Duration STATUS = Duration.ofSeconds(15);
    private static final Duration REPRICE = Duration.ofSeconds(1);

    private final KalshiRest rest;
    private final KalshiMarkets markets;
    private final OkHttpClient http;
    private final InstantSource clock;
    private final MarketDirectory directory;
    private final RecordRounds rounds;
    private final Consumer<OwnNews> own;
    private final @Nullable TapeRecorder tape;
    private final Loops loops;
    private @Nullable Consumer<FeedMessage> out;
    private @Nullable BookMirror mirror;
    private @Nullable KalshiStream stream;
    private @Nullable VenueClock venue;

    /**
     * What of the venue is followed.
     *
     * @param series tickers of series, such as {@code KXNFLGAME}; their open markets are followed
     */
    public record Scope(List<String> series) {
        public Scope {
            series = List.copyOf(series);
        }

        boolean holds(MarketId market) {
            return series.contains(MarketRecord.seriesOf(market.value()));
        }
    }

    /**
     * @param http shared connections
     * @param rest its key opens the stream; without one the books are left to REST
     * @param loops in which its rounds run; closed with the feed
     * @param games ties a market to its game where both are known
     * @param own takes what the stream says of the account
     * @param tape keeps what the stream says; null where nobody does. It is closed with the feed
     */
    public KalshiFeed(
            OkHttpClient http,
            KalshiRest rest,
            InstantSource clock,
            Loops loops,
            Scope scope,
            Function<MarketListing, Optional<GameLink>> games,
            Consumer<OwnNews> own,
            @Nullable TapeRecorder tape) {
        this.http = http;
        this.rest = rest;
        this.loops = loops;
        this.clock = clock;
        this.own = own;
        this.tape = tape;
        markets = new KalshiMarkets(rest);
        FeeCalendar fees = new FeeCalendar();
        directory = new MarketDirectory(games, fees);
        rounds = new RecordRounds(markets, directory, fees, clock, scope, loops, this::take, this::tell);
    }

    @Override
    public String name() {
        return rest.hosts().name();
    }

    @Override
    public void start(Consumer<FeedMessage> to) {
        out = to;
        BookMirror books = new BookMirror(to);
        mirror = books;
        ApiKey key = rest.key();
        KalshiStream opened = key == null ? null : new KalshiStream(http, rest.hosts(), key, clock, new FromStream());
        stream = opened;
        if (opened != null) {
            opened.start();
        }
        venue = new VenueClock(markets, clock, to);
        BookPatrol patrol = new BookPatrol(markets, directory, books, opened, clock);
        loops.every(STATUS, this::lookAtVenue);
        rounds.start();
        loops.every(REPRICE, this::reprice);
        loops.every(patrol.pause(), patrol::round);
    }

    private Consumer<FeedMessage> out() {
        return Objects.requireNonNull(out);
    }

    /** Ties markets to the games that are known of them now. */
    public void relink() {
        directory.relink(clock.instant(), out());
    }

    private boolean lookAtVenue() throws InterruptedException {
        relink();
        boolean answered = Objects.requireNonNull(venue).look();
        if (!answered) {
            tell(ConnectionStatus.DEGRADED, "The exchange does not say whether it trades.");
        } else if (rounds.isComplete()) {
            tell(ConnectionStatus.HEALTHY, directory.trading().size() + " markets.");
        }
        return answered;
    }

    private boolean reprice() {
        directory.reprice(clock.instant(), out());
        return true;
    }

    private void take(List<MarketRecord> records) {
        if (tape != null) {
            tape.listed(records);
        }
        List<MarketId> added = directory.take(records, clock.instant(), Objects.requireNonNull(mirror)::pass);
        if (stream != null && !added.isEmpty()) {
            stream.follow(added);
        }
        List<MarketId> paid = records.stream()
                .filter(record -> record.settlement() != null)
                .map(record -> record.listing().id())
                .toList();
        if (stream != null && !paid.isEmpty()) {
            stream.leave(paid);
        }
    }

    /** Follows markets beside those of the series, as of contracts held. */
    @Override
    public void follow(Collection<MarketId> held) {
        rounds.follow(held);
    }

    private void tell(ConnectionStatus status, String detail) {
        KalshiRest.Pulse pulse = rest.pulse();
        out().accept(new ConnectionReported(
                clock.instant(),
                name() + "_rest",
                status,
                pulse == null ? null : Long.valueOf(pulse.latency().toMillis()),
                detail));
    }

    @Override
    public void close() {
        loops.close();
        if (stream != null) {
            stream.close();
        }
        if (tape != null) {
            tape.close();
        }
    }

    /** What the stream says, on the threads of its connections. */
    private final class FromStream implements StreamListener {
        private final AtomicReference<Instant> unreadable = new AtomicReference<>(Instant.EPOCH);

        @Override
        public void market(FeedMessage.OfMarket message) {
            if (message instanceof MarketStatusChanged change) {
                if (directory.eventOf(change.market()) == null) {
                    rounds.changed(change.market());
                    return;
                }
                directory.status(change.market(), change.status());
            }
            Objects.requireNonNull(mirror).pass(message);
        }

        @Override
        public void recordChanged(MarketId market, String event) {
            rounds.changed(market);
        }

        @Override
        public void own(OwnNews news) {
            own.accept(news);
        }

        @Override
        public void raw(int connection, @Nullable MarketId market, byte[] frame, long receivedMillis) {
            if (tape != null) {
                tape.saw(connection, market, frame, receivedMillis);
            }
        }

        @Override
        public void state(StreamState state) {
            ConnectionStatus status = state.isWhole()
                    ? ConnectionStatus.HEALTHY
                    : state.connected() == 0 || !state.account() ? ConnectionStatus.DOWN : ConnectionStatus.DEGRADED;
            String detail = state.isWhole()
                    ? state.connected() + " connections."
                    : state.detail().isEmpty() ? state.waiting() + " books have not come yet." : state.detail();
            out().accept(new ConnectionReported(
                    clock.instant(), name() + "_ws", status, Math.max(0, state.lagMillis()), detail));
        }

        /** At most one a second: more would say no more. */
        @Override
        public void unreadable(String reason) {
            Instant now = clock.instant();
            Instant before = unreadable.get();
            if (!now.isBefore(before.plusSeconds(1)) && unreadable.compareAndSet(before, now)) {
                out().accept(new ReadingRefused(
                        now, MarketRecord.PLATFORM, "frame that cannot be read", reason, "The stream: " + reason));
            }
        }
    }
}
