package precog.espn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

/** A clock that stands still until a feed waits: then it goes to where the feed waits for, if a step is granted. */
final class SteppedTime implements InstantSource, EspnFeed.Pause {
    private final Semaphore steps = new Semaphore(0);
    private final Semaphore waits = new Semaphore(0);
    private volatile Instant now;

    SteppedTime(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void until(Instant instant) throws InterruptedException {
        waits.release();
        steps.acquire();
        now = instant.isAfter(now) ? instant : now;
    }

    /** Lets the feed ask once more and returns when it waits again; how far the clock went. */
    Duration step() throws InterruptedException {
        Instant before = now;
        waits.acquire();
        steps.release();
        waits.acquire();
        waits.release();
        return Duration.between(before, now);
    }
}
