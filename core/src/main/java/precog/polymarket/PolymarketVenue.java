package precog.polymarket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.feed.ConnectionStatus;
import precog.feed.FeedMessage.ConnectionReported;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import precog.line.Loops;
import precog.pairing.Counterpart;
import precog.pairing.OtherVenue;
import precog.pairing.TokenQuote;
import precog.polymarket.book.BookReading;
import precog.polymarket.book.BookShelf;
import precog.polymarket.book.StreamFrame;
import precog.polymarket.book.StreamFrame.Malformed;
import precog.polymarket.rest.PolymarketBooks;
import precog.polymarket.rest.PolymarketMarkets;
import precog.polymarket.rest.PublicService;
import precog.polymarket.stream.BookStream;
import precog.polymarket.stream.StreamListener;

/**
 * Polymarket beside our own venue: its lists by REST, the books of what is followed by WebSocket, each held against REST
 * in turn, and by REST alone while the stream is down. Times are those of receipt.
 */
public final class PolymarketVenue implements OtherVenue {
    private static final Logger LOG = LoggerFactory.getLogger(PolymarketVenue.class);
    private static final String NAME = "Polymarket";
    private static final String COMPONENT = "polymarket";

    /** Calls a second; the venue grants 30 and more to the narrowest of its lists, and 900 to its books. */
    private static final double LIST_RATE = 5;

    private static final double BOOK_RATE = 10;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration BOOKS = Duration.ofMillis(500);
    private static final Duration HEALTH = Duration.ofSeconds(1);
    private static final Duration HEALTH_REPEATS = Duration.ofSeconds(15);

    /** While nothing is followed the service is asked now and then whether it is there. */
    private static final Duration GREETING = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final PublicService bookService;
    private final PolymarketMarkets markets;
    private final PolymarketBooks books;
    private final BookShelf shelf = new BookShelf();
    private final BookStream stream;
    private final Loops loops = new Loops(NAME);
    private volatile @Nullable String restTrouble;
    private volatile boolean answered;
    private Instant greetedAt = Instant.EPOCH;
    private @Nullable ConnectionReported lastHealth;

    /** @param http shared connections */
    public PolymarketVenue(OkHttpClient http, PolymarketHosts hosts, InstantSource clock) {
        this.clock = clock;
        bookService = new PublicService(http, hosts.books(), BOOK_RATE);
        markets = new PolymarketMarkets(new PublicService(http, hosts.markets(), LIST_RATE));
        books = new PolymarketBooks(bookService);
        stream = new BookStream(http, hosts.stream(), clock, new FromStream());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start(Consumer<ConnectionReported> health) {
        loops.every(LOOK, () -> {
            stream.tick();
            return true;
        });
        loops.every(BOOKS, this::askForBooks);
        loops.every(HEALTH, () -> {
            tell(health);
            return true;
        });
    }

    @Override
    public Fetched<List<Counterpart>> search(String words) throws InterruptedException {
        return markets.search(words);
    }

    @Override
    public Fetched<List<Counterpart>> ending(Instant from, Instant to) throws InterruptedException {
        return markets.ending(from, to);
    }

    @Override
    public Fetched<Counterpart> market(String id) throws InterruptedException {
        return markets.market(id);
    }

    @Override
    public void follow(Set<String> tokens) {
        shelf.keep(tokens, clock.instant());
        stream.follow(tokens);
    }

    @Override
    public @Nullable TokenQuote quote(String token) {
        return shelf.quote(token);
    }

    private boolean askForBooks() throws InterruptedException {
        Instant now = clock.instant();
        boolean alone = !stream.state().isWhole();
        List<String> due = shelf.due(PolymarketBooks.AT_ONCE, alone, now);
        if (!due.isEmpty()) {
            switch (books.books(due)) {
                case Got<List<BookReading>>(List<BookReading> answers) -> {
                    shelf.check(answers, alone && !stream.state().isWhole(), clock.instant());
                    restAnswers(null);
                }
                case Missed<List<BookReading>> missed -> restAnswers(missed.reason());
            }
        } else if (shelf.size() == 0 && now.isAfter(greetedAt.plus(GREETING))) {
            greetedAt = now;
            restAnswers(books.answers() ? null : "The service of books does not answer.");
        }
        return true;
    }

    private void restAnswers(@Nullable String trouble) {
        restTrouble = trouble;
        answered = true;
    }

    /** Tells a change at once, and otherwise now and then that all is as it was. */
    private void tell(Consumer<ConnectionReported> health) {
        if (!answered) {
            return;
        }
        ConnectionReported now = health();
        ConnectionReported last = lastHealth;
        if (last == null
                || last.status() != now.status()
                || !last.detail().equals(now.detail())
                || !now.at().isBefore(last.at().plus(HEALTH_REPEATS))) {
            lastHealth = now;
            health.accept(now);
        }
    }

    private ConnectionReported health() {
        BookStream.State state = stream.state();
        String trouble = restTrouble;
        boolean streams = state.wanted() > 0 && state.isWhole();
        ConnectionStatus status = trouble == null && state.isWhole() && shelf.waiting() == 0
                ? ConnectionStatus.HEALTHY
                : trouble != null && !streams ? ConnectionStatus.DOWN : ConnectionStatus.DEGRADED;
        Duration latency = streams && state.latency() != null ? state.latency() : bookService.latency();
        return new ConnectionReported(
                clock.instant(),
                COMPONENT,
                status,
                latency == null ? null : Long.valueOf(latency.toMillis()),
                words(state, trouble));
    }

    private String words(BookStream.State state, @Nullable String trouble) {
        if (trouble != null) {
            return trouble;
        }
        if (!state.isWhole()) {
            return (state.trouble().isEmpty() ? "The stream is being opened." : state.trouble())
                    + " Books are asked for instead.";
        }
        int waiting = shelf.waiting();
        return shelf.size() == 0
                ? "No market is held against one of Polymarket."
                : waiting > 0 ? waiting + " books have not come yet." : shelf.size() + " books.";
    }

    @Override
    public void close() {
        loops.close();
        stream.close();
    }

    /** What the stream says, on the threads of its connections. */
    private final class FromStream implements StreamListener {
        private long unreadable;

        @Override
        public void told(List<StreamFrame> frames, Instant at) {
            shelf.apply(frames, at);
            frames.stream()
                    .filter(Malformed.class::isInstance)
                    .map(Malformed.class::cast)
                    .forEach(this::unreadable);
        }

        @Override
        public void lost(Collection<String> tokens) {
            shelf.distrust(tokens);
        }

        /** The first, the tenth and each hundredth say it; more would only bury it. */
        private synchronized void unreadable(Malformed frame) {
            unreadable++;
            if (unreadable == 1 || unreadable == 10 || unreadable % 100 == 0) {
                LOG.warn("Frame {} of Polymarket that could not be read: {}", unreadable, frame.reason());
            }
        }
    }
}
