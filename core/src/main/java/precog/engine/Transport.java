package precog.engine;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** How a session goes through time: at its pace, or as fast as it can to where somebody wants to be. Engine's thread. */
final class Transport {
    private static final String REAL = "What happens now has no other speed. Open a recording to go through time.";
    private static final String ENDED = "The recording ends here. Go back to see it again.";

    private final Pace pace;
    private final DoubleConsumer shown;
    private @Nullable Seek seek;
    private boolean ended;

    private record Seek(Instant target, double speed, CompletableFuture<Answer> reply) {}

    /** @param shown told the speed whenever it changes */
    Transport(Pace pace, DoubleConsumer shown) {
        this.pace = pace;
        this.shown = shown;
    }

    void begin() {
        shown.accept(pace.speed());
    }

    /** Changes the speed; a seek under way ends where it is. */
    Answer speed(double speed, Instant now) {
        if (pace.isReal()) {
            return Answer.refused(REAL);
        }
        if (ended && speed > 0) {
            return Answer.refused(ENDED);
        }
        interrupt();
        set(speed, now);
        return Answer.done(speed == 0 ? "Paused." : "Running at " + speed + "×.");
    }

    private void set(double speed, Instant now) {
        pace.speed(speed, now);
        shown.accept(speed);
    }

    /** Goes to a later moment; {@code reply} is answered there. */
    void seek(Instant target, Instant now, CompletableFuture<Answer> reply) {
        if (pace.isReal()) {
            reply.complete(Answer.refused(REAL));
        } else if (ended) {
            reply.complete(Answer.refused(ENDED));
        } else if (!target.isAfter(now)) {
            reply.complete(Answer.refused("It is later than that already, and an engine does not go back."));
        } else {
            double speed = interrupt();
            seek = new Seek(target, speed, reply);
            set(Pace.MAX, now);
        }
    }

    /** Ends a seek under way; the speed of before it, or of now where there is none. */
    private double interrupt() {
        Seek interrupted = seek;
        if (interrupted == null) {
            return pace.speed();
        }
        seek = null;
        interrupted.reply.complete(Answer.done("Stopped on the way."));
        return interrupted.speed;
    }

    /** Looks whether the moment wanted is reached: whether nothing is due any more up to it. */
    void look(@Nullable Instant due, Instant now) {
        Seek wanted = seek;
        if (wanted != null && (due == null || due.isAfter(wanted.target))) {
            seek = null;
            set(wanted.speed, now);
            wanted.reply.complete(Answer.done("There."));
        }
    }

    /** Stands still for good: there is nothing behind. */
    void end(Instant now) {
        if (!ended) {
            ended = true;
            interrupt();
            set(0, now);
        }
    }

    long nanosUntil(Instant due) {
        return pace.nanosUntil(due);
    }

    /** Real nanoseconds since {@code then}. */
    long nanosSince(Instant then) {
        return pace.nanosSince(then);
    }

    Instant clock() {
        return pace.clock();
    }
}
