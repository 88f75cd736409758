package precog.app;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.recording.Opening;
import precog.recording.Recording;
import precog.recording.RecordingException;
import precog.recording.SessionRecorder;

/** The sessions of a data folder on disk: the newest are kept, as many as fit. */
final class Recorders {
    /** What the older recordings may take on the disk together. */
    private static final long KEPT_BYTES = 1L << 30;

    private static final Logger LOG = LoggerFactory.getLogger(Recorders.class);

    private Recorders() {}

    /** Where the recordings of a data folder lie. */
    static Path in(Path dataFolder) {
        return dataFolder.resolve("recordings");
    }

    /** Begins to take a session down; null where it cannot be, since trading does not hang on it. */
    static @Nullable SessionRecorder begin(DataFolder folder, Opening opening) {
        Path root = in(folder.root());
        try {
            Recording.prune(root, KEPT_BYTES)
                    .forEach(removed -> LOG.info("The recording {} was removed to make room.", removed));
            return SessionRecorder.begin(root, opening, folder.settings(), InstantSource.system());
        } catch (RecordingException e) {
            LOG.warn("{} This session is not recorded.", e.getMessage());
            return null;
        }
    }
}
