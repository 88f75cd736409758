package precog.kalshi.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when the test says so. */
public final class ManualClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-22T18:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    /** Lets time go by. */
    public void pass(Duration time) {
        now = now.plus(time);
    }
}
