package precog.kalshi.fake;

import java.time.Duration;
import java.time.Instant;

/** Tokens that come back at a rate up to a capacity. */
final class TokenBucket {
    int refill;
    int capacity;
    private double tokens;
    private Instant counted;

    TokenBucket(int refill, int capacity, Instant now) {
        this.refill = refill;
        this.capacity = capacity;
        tokens = capacity;
        counted = now;
    }

    /** Takes all of {@code cost}, or nothing. */
    boolean take(int cost, Instant now) {
        double seconds = Math.max(0, Duration.between(counted, now).toNanos() / 1e9);
        tokens = Math.min(capacity, tokens + seconds * refill);
        counted = now;
        if (tokens < cost) {
            return false;
        }
        tokens -= cost;
        return true;
    }
}
