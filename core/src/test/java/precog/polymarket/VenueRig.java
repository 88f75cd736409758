package precog.polymarket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;
import precog.engine.FastClock;
import precog.feed.ConnectionStatus;
import precog.feed.FeedMessage.ConnectionReported;
import precog.pairing.TokenQuote;
import precog.polymarket.fake.FakeMarket;
import precog.polymarket.fake.FakePolymarket;

/** The client on the fake venue, over real sockets, by a clock that runs twenty times as fast as the wall's. */
final class VenueRig implements AutoCloseable {
    static final FakeMarket CHIEFS = FakeMarket.of("71", "Chiefs vs. Bills", "Who wins, overtime included.")
            .outcomes("Chiefs", "Bills");
    static final String TOKEN = CHIEFS.token(1);

    private static final Instant START = Instant.parse("2026-11-22T18:00:00Z");
    private static final int SPEED = 20;
    private static final long PATIENCE_SECONDS = 20;

    final FakePolymarket fake = FakePolymarket.start();
    final OkHttpClient http = new OkHttpClient();
    final PolymarketVenue venue;
    final List<ConnectionReported> health = new CopyOnWriteArrayList<>();

    VenueRig() {
        fake.list(CHIEFS);
        fake.bid(TOKEN, "0.45", "100");
        fake.bid(TOKEN, "0.46", "250.5");
        fake.ask(TOKEN, "0.49", "80");
        fake.ask(TOKEN, "0.48", "40.123456");
        venue = new PolymarketVenue(
                http, new PolymarketHosts(fake.markets(), fake.books(), fake.stream()), new FastClock(START, SPEED));
    }

    /** Follows the one outcome and waits until the stream carries it. */
    void follow() {
        venue.follow(Set.of(TOKEN));
        venue.start(health::add);
        await(() -> fake.line().isFollowed(TOKEN) && isTrusted());
    }

    TokenQuote quote() {
        return Objects.requireNonNull(venue.quote(TOKEN), "no quote yet");
    }

    boolean isTrusted() {
        TokenQuote quote = venue.quote(TOKEN);
        return quote != null && quote.trusted();
    }

    void awaitQuote(Predicate<TokenQuote> wanted) {
        await(() -> {
            TokenQuote quote = venue.quote(TOKEN);
            return quote != null && wanted.test(quote);
        });
    }

    void awaitHealth(ConnectionStatus status) {
        await(() -> !health.isEmpty() && health.getLast().status() == status);
    }

    void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come. " + venue.quote(TOKEN) + " " + health);
            }
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    @Override
    public void close() {
        venue.close();
        fake.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
