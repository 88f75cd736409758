package precog.kalshi.rest;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import precog.line.TokenBucket;

/**
 * Keeps calls within the account's rate: one bucket for reads, one for writes, as the venue has. Within the reads the
 * last part of the bucket is kept for questions about orders and the account, so that market data never starves them.
 */
final class Throttle {
    /** Who asks. */
    enum Lane {
        /** Market data: waits first. */
        MARKET_DATA,
        /** Orders and account being read. */
        ACCOUNT,
        /** Orders being placed, changed and canceled. */
        ORDERS
    }

    /** Part of the read bucket that market data leaves alone. */
    private static final double KEPT_FOR_ACCOUNT = 0.4;

    /** The smallest tier's rates, used until the account's own are read. */
    static final double BASIC_READ = 200;

    static final double BASIC_WRITE = 100;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final TokenBucket reads;
    private final TokenBucket writes;

    Throttle() {
        long now = System.nanoTime();
        reads = new TokenBucket(BASIC_READ, BASIC_READ, now);
        writes = new TokenBucket(BASIC_WRITE, BASIC_WRITE, now);
    }

    /** Takes over the account's own limits, tokens a second and capacities. */
    void resize(double readRate, double readCapacity, double writeRate, double writeCapacity) {
        lock.lock();
        try {
            reads.resize(readRate, readCapacity, System.nanoTime());
            writes.resize(writeRate, writeCapacity, System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    /** The most that one call of a lane can cost. */
    double most(Lane lane) {
        lock.lock();
        try {
            return bucket(lane).capacity();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a call may go out. */
    void await(Lane lane, double cost) throws InterruptedException {
        long wait = take(lane, cost);
        while (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
            wait = take(lane, cost);
        }
    }

    private long take(Lane lane, double cost) {
        lock.lock();
        try {
            double kept = lane == Lane.MARKET_DATA ? KEPT_FOR_ACCOUNT * reads.capacity() : 0;
            return bucket(lane).take(cost, kept, System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    /** The venue refused a call for its rate: its count is right, ours was not. */
    void refused(Lane lane) {
        lock.lock();
        try {
            bucket(lane).empty(System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    private TokenBucket bucket(Lane lane) {
        return lane == Lane.ORDERS ? writes : reads;
    }
}
