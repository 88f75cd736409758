package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes several times as fast as the wall's, so that what takes minutes can be waited for. */
public final class FastClock implements InstantSource {
    private final Instant start;
    private final long began = System.nanoTime();
    private final int times;

    public FastClock(Instant start, int times) {
        this.start = start;
        this.times = times;
    }

    @Override
    public Instant instant() {
        return start.plusNanos((System.nanoTime() - began) * times);
    }

    /** Lets as much of this clock's time pass. */
    void sleep(Duration length) throws InterruptedException {
        Thread.sleep(length.dividedBy(times));
    }
}
