package precog.desk.archive;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What can be played again, and who plays it. Safe from any thread. */
public interface Recordings {
    /** The sessions that were taken down, newest first. */
    CompletableFuture<List<RecordedSession>> sessions();

    /**
     * Plays something in a window of its own, on an account of its own; what was played before is closed.
     *
     * @return completed when it plays; failed with a sentence where it cannot
     */
    CompletableFuture<Void> play(Programme programme);
}
