package precog.desk.archive;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import precog.engine.Request;

/** The session that a desk plays again. */
public interface Playback {
    /** What it is called. */
    String title();

    /** How far it reaches, once that is known. */
    CompletableFuture<Stretch> stretch();

    /** Whether something that was asked in it will be asked again. */
    boolean repeats();

    /**
     * Goes back to an earlier moment: what was done in the playback before it is done again, what was later is gone.
     * FX thread.
     *
     * @param speed at which it goes on from there; 0 pauses
     */
    void backTo(Instant moment, double speed);

    /**
     * How far a session reaches.
     *
     * @param requests what was asked in it, in order
     */
    record Stretch(Instant from, Instant to, List<Request> requests) {
        public Stretch {
            requests = List.copyOf(requests);
        }
    }
}
