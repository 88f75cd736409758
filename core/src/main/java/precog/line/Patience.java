package precog.line;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How long a connection waits: for the handshake, for a word, for its books, and before it tries again. */
public final class Patience {
    /** Without any further book for so long after a connect, or after a gap, the connection starts anew. */
    public static final Duration FIRST_BOOKS = Duration.ofSeconds(10);

    /** The same for a book asked for again. */
    public static final Duration BOOKS_AGAIN = Duration.ofSeconds(2);

    private static final Duration HANDSHAKE = Duration.ofSeconds(12);
    private static final Duration PROBE_AFTER = Duration.ofSeconds(12);
    private static final Duration SILENCE = Duration.ofSeconds(25);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final int MOST_DOUBLINGS = 7;

    private Instant connectingSince;
    private Instant retryAt;
    private Instant lastFrame;
    private Instant lastBook;
    private Duration forBooks = FIRST_BOOKS;
    private boolean probed;
    private int failures;

    /** A connection that may be tried at once. */
    public Patience(Instant now) {
        connectingSince = now;
        retryAt = now;
        lastFrame = now;
        lastBook = now;
    }

    /** Whether the pause after the last failure is over. */
    public boolean mayConnect(Instant now) {
        return !now.isBefore(retryAt);
    }

    /** A handshake began. */
    public void connecting(Instant now) {
        connectingSince = now;
    }

    /** Something was heard. */
    public void heard(Instant now) {
        lastFrame = now;
        probed = false;
    }

    /** Books were asked for. */
    public void booksAsked(Instant now, Duration howLong) {
        forBooks = howLong;
        lastBook = now;
    }

    /** One of the books asked for came. */
    public void bookCame(Instant now) {
        lastBook = now;
    }

    /** Everything stands. */
    public void whole() {
        failures = 0;
    }

    /** The next try comes after a pause that doubles with each failure and is never the same twice. */
    public void failed(Instant now) {
        long longest = SHORTEST_PAUSE.toMillis() << Math.min(failures, MOST_DOUBLINGS);
        retryAt = now.plusMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
        failures++;
        probed = false;
    }

    /**
     * Why a connection should be given up, in words; null while it should not.
     *
     * @param books how many have not come
     */
    public @Nullable String end(boolean open, int books, Instant now) {
        if (!open) {
            return now.isAfter(connectingSince.plus(HANDSHAKE)) ? "The stream did not answer." : null;
        }
        if (now.isAfter(lastFrame.plus(SILENCE))) {
            return "The stream was silent for " + SILENCE.toSeconds() + " s.";
        }
        return books > 0 && now.isAfter(lastBook.plus(forBooks))
                ? "The books of " + books + " markets did not come."
                : null;
    }

    /** Whether it is time to ask for a word; true once. */
    public boolean probes(Instant now) {
        boolean due = !probed && now.isAfter(lastFrame.plus(PROBE_AFTER));
        probed |= due;
        return due;
    }
}
