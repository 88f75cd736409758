package precog.kalshi.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.feed.FeedMessage.BookSnapshot;
import precog.kalshi.rest.KalshiMarkets;
import precog.kalshi.stream.KalshiStream;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import precog.value.MarketId;

/** Asks for every book in turn, those longest unasked first, and holds the answers against the stream's books. */
final class BookPatrol {
    private static final Logger LOG = LoggerFactory.getLogger(BookPatrol.class);

    /** Three calls in two seconds stay below what the venue grants even callers without a key. */
    private static final Duration PAUSE = Duration.ofMillis(650);

    private final KalshiMarkets markets;
    private final MarketDirectory directory;
    private final BookMirror mirror;
    private final @Nullable KalshiStream stream;
    private final InstantSource clock;
    private final Map<MarketId, Instant> asked = new HashMap<>();
    private long wrong;

    BookPatrol(
            KalshiMarkets markets,
            MarketDirectory directory,
            BookMirror mirror,
            @Nullable KalshiStream stream,
            InstantSource clock) {
        this.markets = markets;
        this.directory = directory;
        this.mirror = mirror;
        this.stream = stream;
        this.clock = clock;
    }

    Duration pause() {
        return PAUSE;
    }

    /** Asks for as many books as one question holds; whether there was an answer. */
    boolean round() throws InterruptedException {
        List<MarketId> due = directory.trading().stream()
                .sorted(Comparator.comparing(market -> asked.getOrDefault(market, Instant.MIN)))
                .limit(KalshiMarkets.BOOKS_AT_ONCE)
                .toList();
        if (due.isEmpty()) {
            return true;
        }
        Instant now = clock.instant();
        due.forEach(market -> asked.put(market, now));
        return switch (markets.books(due, clock::instant)) {
            case Missed<List<BookSnapshot>> missed -> {
                LOG.debug("Books could not be asked for. {}", missed.reason());
                yield false;
            }
            case Got<List<BookSnapshot>>(List<BookSnapshot> answers) -> {
                answers.forEach(this::check);
                yield true;
            }
        };
    }

    private void check(BookSnapshot answer) {
        switch (mirror.check(answer)) {
            case DIFFERENT -> asked.remove(answer.market());
            case WRONG -> {
                wrong++;
                if (wrong == 1 || wrong == 10 || wrong % 100 == 0) {
                    LOG.warn("Book {} of the stream that the exchange says is wrong: {}.", wrong, answer.market());
                }
                if (stream != null) {
                    stream.distrust(answer.market(), "The exchange says its book is another one.");
                }
            }
            case TAKEN, SAME, MOVING -> {
                // As it should be.
            }
        }
    }
}
