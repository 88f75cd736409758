package precog.polymarket.book;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import precog.pairing.TokenQuote;
import precog.polymarket.book.StreamFrame.Best;
import precog.polymarket.book.StreamFrame.Book;
import precog.polymarket.book.StreamFrame.Change;
import precog.polymarket.book.StreamFrame.OfToken;
import precog.polymarket.book.StreamFrame.Resolved;
import precog.polymarket.book.StreamFrame.TickChanged;
import precog.polymarket.book.StreamFrame.Traded;

/** The books of every outcome that is followed: changed by the stream, held against REST. Safe from any thread. */
public final class BookShelf {
    /** A book asked for so lately is not asked for again, however much it is doubted. */
    private static final Duration ASKED_LATELY = Duration.ofSeconds(2);

    private static final Duration ASKED_ANYWAY = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, TokenBook> books = new HashMap<>();
    private final Map<String, Instant> asked = new HashMap<>();
    private final Map<String, TokenQuote> quotes = new ConcurrentHashMap<>();
    private long wrong;

    /** Keeps the books of these outcomes and no others. */
    public void keep(Set<String> tokens, Instant now) {
        locked(() -> {
            books.keySet().retainAll(tokens);
            asked.keySet().retainAll(tokens);
            quotes.keySet().retainAll(tokens);
            tokens.forEach(token -> books.computeIfAbsent(token, _ -> new TokenBook(now)));
        });
    }

    /** What one message of the stream said, in its order. Outcomes that are not followed are passed over. */
    public void apply(List<StreamFrame> frames, Instant now) {
        locked(() -> {
            Map<String, Change> lastOf = new LinkedHashMap<>();
            for (StreamFrame frame : frames) {
                if (frame instanceof OfToken about) {
                    with(about.token(), book -> apply(about, book, now));
                    if (about instanceof Change change) {
                        lastOf.put(change.token(), change);
                    }
                }
            }
            // The best prices told with a change are those after all changes of the message.
            lastOf.values().stream()
                    .filter(Change::tellsBest)
                    .forEach(change -> with(
                            change.token(),
                            book -> book.compare(change.bestBid(), change.bestAsk(), change.at(), now)));
        });
    }

    private static void apply(OfToken frame, TokenBook book, Instant now) {
        switch (frame) {
            case Book(BookReading reading) -> book.replace(reading, now);
            case Change change -> book.change(change, now);
            case Best best -> book.compare(best.bid(), best.ask(), best.at(), now);
            case Traded traded -> book.traded(traded.price());
            case TickChanged changed -> book.tick(changed.tick());
            case Resolved resolved -> book.resolved(resolved.pays());
        }
    }

    /**
     * Takes REST answers in.
     *
     * @param alone whether the stream does not tell of all books now
     */
    public void check(Collection<BookReading> answers, boolean alone, Instant now) {
        locked(() -> answers.forEach(answer -> with(answer.token(), book -> {
            switch (book.check(answer, alone, now)) {
                case DIFFERENT -> asked.remove(answer.token());
                case WRONG -> wrong++;
                case TAKEN, SAME, MOVING -> {
                    // As it should be.
                }
            }
        })));
    }

    /** The books of these outcomes are not believed any more, as when their connection is lost. */
    public void distrust(Collection<String> tokens) {
        locked(() -> tokens.forEach(token -> with(token, TokenBook::distrust)));
    }

    private void with(String token, Consumer<TokenBook> deed) {
        TokenBook book = books.get(token);
        if (book != null) {
            deed.accept(book);
            TokenQuote quote = book.quote();
            if (quote != null) {
                quotes.put(token, quote);
            }
        }
    }

    /**
     * The outcomes whose book should be asked for now, those longest unasked first; they count as asked.
     *
     * @param alone whether the stream does not tell of all books now
     */
    public List<String> due(int most, boolean alone, Instant now) {
        return locked(() -> {
            List<String> due = books.entrySet().stream()
                    .filter(entry -> isDue(entry.getKey(), entry.getValue(), alone, now))
                    .map(Map.Entry::getKey)
                    .sorted(Comparator.comparing(token -> asked.getOrDefault(token, Instant.MIN)))
                    .limit(most)
                    .toList();
            due.forEach(token -> asked.put(token, now));
            return due;
        });
    }

    private boolean isDue(String token, TokenBook book, boolean alone, Instant now) {
        Instant last = asked.get(token);
        Duration pause = book.isTrusted() && !book.isSuspected() && !alone ? ASKED_ANYWAY : ASKED_LATELY;
        return last == null || now.isAfter(last.plus(pause));
    }

    /** Outcomes whose book is not there or not believed. */
    public int waiting() {
        return locked(() ->
                (int) books.values().stream().filter(book -> !book.isTrusted()).count());
    }

    /** Outcomes that are followed. */
    public int size() {
        return locked(books::size);
    }

    /** Books of the stream that REST twice said were others. */
    public long wrong() {
        return locked(() -> wrong);
    }

    /** The top of a book; null before it was first whole. */
    public @Nullable TokenQuote quote(String token) {
        return quotes.get(token);
    }

    private void locked(Runnable deed) {
        locked(() -> {
            deed.run();
            return true;
        });
    }

    private <T> T locked(Supplier<T> deed) {
        lock.lock();
        try {
            return deed.get();
        } finally {
            lock.unlock();
        }
    }
}
