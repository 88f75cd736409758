package precog.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.kalshi.TapeRecorder;
import precog.recording.Opening;
import precog.recording.Recording;
import precog.recording.RecordingException;
import precog.recording.SessionRecorder;

/** The sessions of a data folder on disk: the newest are kept, as many as fit. */
final class Recorders {
    /** What the older recordings may take on the disk together. */
    private static final long KEPT_BYTES = 1L << 30;

    /** A tape ends beyond this, before compression: more than a day of a busy exchange. */
    private static final long LARGEST_TAPE_BYTES = 16L << 30;

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

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

    /** A tape of what the exchange's stream says; the oldest tapes are removed to make room. */
    static TapeRecorder tape(DataFolder folder) {
        Path root = folder.root().resolve("tapes");
        prune(root);
        return new TapeRecorder(root.resolve(NAME.format(InstantSource.system().instant())), LARGEST_TAPE_BYTES);
    }

    private static void prune(Path root) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> tapes = Files.list(root)) {
            List<Path> newest = tapes.sorted(Comparator.reverseOrder()).toList();
            long kept = 0;
            for (Path tape : newest) {
                kept += size(tape);
                if (kept > KEPT_BYTES) {
                    remove(tape);
                    LOG.info("The tape {} was removed to make room.", tape);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Old tapes could not be removed: {}", e.getMessage());
        }
    }

    private static long size(Path tape) throws IOException {
        try (Stream<Path> files = Files.walk(tape)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void remove(Path tape) throws IOException {
        try (Stream<Path> files = Files.walk(tape)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
