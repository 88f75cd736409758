package precog.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.engine.Command;
import precog.engine.Request;
import precog.journal.CaseCodec;
import precog.journal.ExactJson;
import tools.jackson.core.JacksonException;

/** A session that was taken down. */
public final class Recording {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final RecordingFiles files;
    private final Opening opening;

    private Recording(RecordingFiles files, Opening opening) {
        this.files = files;
        this.opening = opening;
    }

    /**
     * The recording of a folder.
     *
     * @throws RecordingException where it is none, or one of another version
     */
    public static Recording open(Path folder) {
        RecordingFiles files = new RecordingFiles(folder);
        try {
            Opening opening = ExactJson.mapper().readValue(Files.readAllBytes(files.opening()), Opening.class);
            if (opening.format() != Opening.FORMAT) {
                throw new IOException("its format " + opening.format() + " is not " + Opening.FORMAT);
            }
            return new Recording(files, opening);
        } catch (IOException | JacksonException e) {
            throw new RecordingException(
                    "There is no recorded session of this version in " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    /** Whether a folder looks like a recorded session. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(new RecordingFiles(folder).opening());
    }

    /** The recordings kept under a folder, newest first; one of another version is left out. */
    public static List<Recording> keptIn(Path root) {
        List<Recording> kept = new ArrayList<>();
        for (Path folder : folders(root)) {
            try {
                kept.add(open(folder));
            } catch (RecordingException e) {
                LOG.info("{} It is left out of the list.", e.getMessage());
            }
        }
        kept.sort(Comparator.comparing((Recording one) -> one.opening.at()).reversed());
        return kept;
    }

    private static List<Path> folders(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(Recording::isOne).toList();
        } catch (IOException e) {
            throw new RecordingException("The recordings in " + root + " cannot be listed: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Removes the oldest recordings until the others take no more than {@code bytes}.
     *
     * @return those removed
     */
    public static List<Path> prune(Path root, long bytes) {
        List<Path> removed = new ArrayList<>();
        long kept = 0;
        for (Recording recording : keptIn(root)) {
            kept += recording.bytes();
            if (kept > bytes) {
                remove(recording.folder());
                removed.add(recording.folder());
            }
        }
        return removed;
    }

    static void remove(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> children = Files.list(folder)) {
            for (Path file : children.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new RecordingException("The recording " + folder + " cannot be removed: " + e.getMessage() + ".", e);
        }
    }

    public Path folder() {
        return files.folder();
    }

    public Opening opening() {
        return opening;
    }

    /** Size of what was heard, compressed. */
    public long bytes() {
        try {
            return Files.size(files.heard());
        } catch (IOException e) {
            return 0;
        }
    }

    /** The user's settings file of then; there is none where there was none. */
    public Path settingsFile() {
        return files.settings();
    }

    /** What was heard, from the start. */
    public RecordedFeed feed() {
        return new RecordedFeed(files.heard(), opening.feed());
    }

    /**
     * What was asked, in order. A last line that was cut off is left out.
     *
     * @throws RecordingException where another line cannot be read
     */
    public List<Request> requests() {
        CaseCodec<Command> commands = new CaseCodec<>(Command.class);
        List<Request> requests = new ArrayList<>();
        try {
            List<String> lines =
                    Files.exists(files.asked()) ? Files.readAllLines(files.asked(), StandardCharsets.UTF_8) : List.of();
            for (int index = 0; index < lines.size(); index++) {
                try {
                    requests.add(RequestLine.decode(lines.get(index), commands));
                } catch (RuntimeException e) {
                    if (index < lines.size() - 1) {
                        throw new IOException("line " + (index + 1) + " cannot be read: " + e.getMessage(), e);
                    }
                }
            }
        } catch (IOException e) {
            throw new RecordingException(
                    "What was asked in the recording " + folder() + " cannot be read: " + e.getMessage() + ".", e);
        }
        return requests;
    }

    /** When the last message was heard; the opening's time where there is none. */
    public Instant end() {
        try {
            return Instant.parse(Files.readString(files.end()));
        } catch (IOException | DateTimeParseException e) {
            // A recording that was killed in that moment has no mark: then the messages themselves are asked.
            Instant end = RecordedFeed.end(files.heard());
            return end == null ? opening.at() : end;
        }
    }
}
