package precog.desk.scripted;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import precog.desk.archive.Programme;
import precog.desk.archive.RecordedSession;
import precog.desk.archive.Recordings;

/** Two synthetic sessions; takes down what is to be played. */
public final class ScriptedRecordings implements Recordings {
    public static final Instant FIRST = Instant.parse("2026-11-15T18:00:00Z");

    private final List<Programme> played = new CopyOnWriteArrayList<>();

    /** What was to be played so far. */
    public List<Programme> played() {
        return played;
    }

    @Override
    public CompletableFuture<List<RecordedSession>> sessions() {
        return CompletableFuture.completedFuture(List.of(session(1, 14), session(0, 3)));
    }

    private static RecordedSession session(int day, int requests) {
        Instant from = FIRST.plus(Duration.ofDays(day));
        return new RecordedSession(
                "/recordings/session-" + day, from, from.plus(Duration.ofHours(8)), requests, 30L << 20);
    }

    @Override
    public CompletableFuture<Void> play(Programme programme) {
        if (programme instanceof Programme.Tapes(List<String> files)
                && files.getFirst().contains("missing")) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException("There is no recording at " + files.getFirst() + "."));
        }
        played.add(programme);
        return CompletableFuture.completedFuture(null);
    }
}
