package precog.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import precog.config.RiskSettings.Tally;

/** The times something happened, in order, as far back as any window reaches. */
final class Recent {
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Deque<Instant> times = new ArrayDeque<>();

    void add(Instant at) {
        times.addLast(at);
        while (times.getFirst().isBefore(at.minus(LONGEST))) {
            times.removeFirst();
        }
    }

    void clear() {
        times.clear();
    }

    /** How often it happened within the window that ends at {@code now}; what is exactly one window old is out. */
    int count(Duration window, Instant now) {
        Instant start = now.minus(window);
        return (int) times.stream().filter(at -> at.isAfter(start)).count();
    }

    /** When, without anything new, the tally is no longer reached; null where it is not reached. */
    @Nullable
    Instant clearsAt(Tally tally, Instant now) {
        int over = count(tally.window(), now) - tally.count();
        if (over < 0) {
            return null;
        }
        Instant start = now.minus(tally.window());
        return times.stream()
                .filter(at -> at.isAfter(start))
                .skip(over)
                .findFirst()
                .map(at -> at.plus(tally.window()))
                .orElse(null);
    }

    /** A while after the last time; null where it never happened. */
    @Nullable
    Instant lastPlus(Duration rest) {
        Instant last = times.peekLast();
        return last == null ? null : last.plus(rest);
    }
}
