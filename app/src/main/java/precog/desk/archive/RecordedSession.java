package precog.desk.archive;

import java.time.Instant;

/**
 * A session of this desk that was taken down.
 *
 * @param folder where it lies
 * @param from engine time of its begin; {@code to} of the last that was heard
 * @param requests times somebody asked for something in it
 * @param bytes its size on disk
 */
public record RecordedSession(String folder, Instant from, Instant to, int requests, long bytes) {
    /** Whether a moment lies in it. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }
}
