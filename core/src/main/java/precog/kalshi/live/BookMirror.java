package precog.kalshi.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookConfirmed;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookInvalidated;
import precog.feed.FeedMessage.BookSnapshot;
import precog.market.OrderBook;
import precog.value.MarketId;

/**
 * The books as the stream has them, to hold against what the venue answers when asked: the same book is confirmed,
 * another one twice running is not believed any more, and where the stream has none the answer is the book.
 */
final class BookMirror {
    /** A book that changed so lately may have changed between question and answer: comparing it proves nothing. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final int COMPARED_LEVELS = 10;

    private final Consumer<FeedMessage> out;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<MarketId, OrderBook> books = new HashMap<>();
    private final Set<MarketId> suspected = new HashSet<>();

    /** @param out takes what passes, in order */
    BookMirror(Consumer<FeedMessage> out) {
        this.out = out;
    }

    /** What the stream says goes on to the desk. */
    void pass(FeedMessage.OfMarket message) {
        lock.lock();
        try {
            switch (message) {
                case BookSnapshot snapshot -> {
                    book(snapshot.market(), snapshot.at()).apply(snapshot);
                    suspected.remove(snapshot.market());
                }
                case BookDelta delta -> book(delta.market(), delta.at()).apply(delta);
                case BookInvalidated invalidated ->
                    book(invalidated.market(), invalidated.at()).invalidate(invalidated.at());
                default -> {
                    // No book.
                }
            }
            out.accept(message);
        } finally {
            lock.unlock();
        }
    }

    private OrderBook book(MarketId market, Instant at) {
        return books.computeIfAbsent(market, _ -> new OrderBook(at));
    }

    /** What asking for a book said of the one the stream has. */
    enum Finding {
        /** The stream has none; the answer was passed on in its place. */
        TAKEN,
        SAME,
        /** It changed too lately to tell. */
        MOVING,
        DIFFERENT,
        /** Different for the second time running: the stream's book is wrong. */
        WRONG
    }

    /** Holds an answer against the stream's book. */
    Finding check(BookSnapshot answer) {
        lock.lock();
        try {
            OrderBook book = books.get(answer.market());
            if (book == null || !book.isValid()) {
                out.accept(answer);
                return Finding.TAKEN;
            }
            if (book.changedAt().isAfter(answer.at().minus(SETTLED))) {
                suspected.remove(answer.market());
                return Finding.MOVING;
            }
            OrderBook asked = new OrderBook(answer.at());
            asked.apply(answer);
            if (asked.depth(COMPARED_LEVELS).equals(book.depth(COMPARED_LEVELS))) {
                suspected.remove(answer.market());
                out.accept(new BookConfirmed(answer.at(), answer.market()));
                return Finding.SAME;
            }
            return suspected.add(answer.market()) ? Finding.DIFFERENT : Finding.WRONG;
        } finally {
            lock.unlock();
        }
    }
}
