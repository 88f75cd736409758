package precog.desk.archive;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A session of this desk that was taken down.
 *
 * @param from engine time of its begin; {@code to} of the last that was heard
 * @param requests times somebody asked for something in it
 * @param bytes its size on disk
 */
public record RecordedSession(Path folder, Instant from, Instant to, int requests, long bytes) {
    /** Whether a moment lies in it. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }
}
