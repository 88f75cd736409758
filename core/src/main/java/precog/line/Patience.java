package precog.line;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How long a connection waits: for the handshake, for a word, and before it tries again. */
public final class Patience {
    private static final Duration HANDSHAKE = Duration.ofSeconds(12);
    private static final Duration PROBE_AFTER = Duration.ofSeconds(12);
    private static final Duration SILENCE = Duration.ofSeconds(25);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final int MOST_DOUBLINGS = 7;

    private Instant connectingSince;
    private Instant retryAt;
    private Instant lastFrame;
    private boolean probed;
    private int failures;

    /** A connection that may be tried at once. */
    public Patience(Instant now) {
        connectingSince = now;
        retryAt = now;
        lastFrame = now;
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

    /** Why a connection should be given up, in words; null while it should not. */
    public @Nullable String end(boolean open, Instant now) {
        if (!open) {
            return now.isAfter(connectingSince.plus(HANDSHAKE)) ? "The stream did not answer." : null;
        }
        return now.isAfter(lastFrame.plus(SILENCE)) ? "The stream was silent for " + SILENCE.toSeconds() + " s." : null;
    }

    /** Whether it is time to ask for a word; true once. */
    public boolean probes(Instant now) {
        boolean due = !probed && now.isAfter(lastFrame.plus(PROBE_AFTER));
        probed |= due;
        return due;
    }
}
