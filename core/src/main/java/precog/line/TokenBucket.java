package precog.line;

import java.util.concurrent.TimeUnit;

/**
 * A bucket of the venue's rate limit: it refills at a steady rate up to its capacity, and every call takes its cost.
 * Knows no clock; times are nanoseconds of any steady one.
 */
public final class TokenBucket {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private double perSecond;
    private double capacity;
    private double tokens;
    private long filledAt;

    /** A full bucket. */
    public TokenBucket(double perSecond, double capacity, long now) {
        this.perSecond = perSecond;
        this.capacity = capacity;
        tokens = capacity;
        filledAt = now;
    }

    /** Takes over the account's own limits. */
    public void resize(double newPerSecond, double newCapacity, long now) {
        fill(now);
        perSecond = newPerSecond;
        capacity = newCapacity;
        tokens = Math.min(tokens, capacity);
    }

    /** The venue says there is nothing left, whatever was counted here. */
    public void empty(long now) {
        fill(now);
        tokens = 0;
    }

    /**
     * Takes tokens, or says how long to wait before asking again.
     *
     * @param kept tokens that must be left for more urgent calls
     * @return 0 where they were taken, else nanoseconds
     */
    public long take(double cost, double kept, long now) {
        fill(now);
        double missing = Math.min(cost + kept, capacity) - tokens;
        if (missing <= 0) {
            tokens -= cost;
            return 0;
        }
        return Math.max(1, (long) Math.ceil(missing / perSecond * NANOS));
    }

    public double capacity() {
        return capacity;
    }

    private void fill(long now) {
        tokens = Math.min(capacity, tokens + (now - filledAt) / NANOS * perSecond);
        filledAt = now;
    }
}
