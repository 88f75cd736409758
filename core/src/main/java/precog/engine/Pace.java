package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How engine time follows the clock: simulated seconds per real second, from the moment both were last set side by
 * side. The only place in the engine that looks at a clock, and only to wait; what is computed never depends on it.
 */
public final class Pace {
    /** As fast as the engine goes. */
    public static final double MAX = Double.POSITIVE_INFINITY;

    private final InstantSource clock;
    private final boolean real;
    private double speed;
    private @Nullable Instant engineAnchor;
    private Instant clockAnchor;

    /**
     * A pace that begins with the first engine time asked about.
     *
     * @param speed simulated seconds per real second; 0 pauses, {@link #MAX} never waits
     */
    public Pace(InstantSource clock, double speed) {
        this(clock, speed, false);
    }

    private Pace(InstantSource clock, double speed, boolean real) {
        this.clock = clock;
        this.real = real;
        this.speed = checked(speed);
        clockAnchor = clock.instant();
    }

    /** The pace of what happens now: a second is a second, and nobody changes that. */
    public static Pace real(InstantSource clock) {
        return new Pace(clock, 1, true);
    }

    /** Whether engine time is real time. */
    boolean isReal() {
        return real;
    }

    private static double checked(double speed) {
        if (!(speed >= 0)) {
            throw new IllegalArgumentException("A speed is 0 or more, not " + speed + ".");
        }
        return speed;
    }

    double speed() {
        return speed;
    }

    /** Changes the speed from engine time {@code now} on. */
    void speed(double changed, Instant now) {
        speed = checked(changed);
        engineAnchor = now;
        clockAnchor = clock.instant();
    }

    /** Real nanoseconds until an engine time is due; 0 where it is, {@link Long#MAX_VALUE} while paused. */
    long nanosUntil(Instant due) {
        if (speed == MAX) {
            return 0;
        }
        if (engineAnchor == null) {
            engineAnchor = due;
            clockAnchor = clock.instant();
        }
        if (speed == 0) {
            return Long.MAX_VALUE;
        }
        double ahead = nanos(Duration.between(engineAnchor, due)) / speed;
        double passed = nanos(Duration.between(clockAnchor, clock.instant()));
        return ahead <= passed ? 0 : (long) Math.min(ahead - passed, Long.MAX_VALUE);
    }

    /** Real nanoseconds since {@code then}. */
    long nanosSince(Instant then) {
        return (long) nanos(Duration.between(then, clock.instant()));
    }

    /** The clock, to measure how long ago something was done. */
    Instant clock() {
        return clock.instant();
    }

    private static double nanos(Duration duration) {
        return duration.getSeconds() * 1e9 + duration.getNano();
    }
}
