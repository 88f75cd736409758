package precog.recording;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.engine.Command;
import precog.engine.Request;
import precog.feed.FeedMessage;
import precog.journal.CaseCodec;
import precog.journal.ExactJson;

/**
 * Takes a session down as it goes. Trading does not hang on it: where the disk refuses, or it has become too large, it
 * ends with a line in the log and the session goes on. Used by the engine's thread.
 */
public final class SessionRecorder implements AutoCloseable {
    /** A recording ends beyond this size; at the pace of the clock that is more than a week. */
    public static final long LARGEST_BYTES = 1L << 30;

    private static final Logger LOG = LoggerFactory.getLogger(SessionRecorder.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int BUFFER = 1 << 16;

    /** What a kill may lose of it. */
    private static final Duration FLUSH = Duration.ofSeconds(1);

    private final CaseCodec<FeedMessage> messages = new CaseCodec<>(FeedMessage.class);
    private final CaseCodec<Command> commands = new CaseCodec<>(Command.class);
    private final RecordingFiles files;
    private final long largestBytes;
    private final InstantSource clock;
    private @Nullable OutputStream heard;
    private @Nullable OutputStream asked;
    private Instant flushed;
    private @Nullable Instant last;

    private SessionRecorder(RecordingFiles files, long largestBytes, InstantSource clock) throws IOException {
        this.files = files;
        this.largestBytes = largestBytes;
        this.clock = clock;
        flushed = clock.instant();
        heard = new BufferedOutputStream(new FastGzip(Files.newOutputStream(files.heard())), BUFFER);
        asked = Files.newOutputStream(files.asked(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Speed before size: it is written while trading. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream to) throws IOException {
            super(to, BUFFER, true);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /**
     * Begins to take a session down in a folder of its own.
     *
     * @param root where recordings are kept
     * @param settings the user's settings file, which may not exist
     * @param clock to write what is taken down at least once a second
     * @throws RecordingException where the folder cannot be written
     */
    public static SessionRecorder begin(Path root, Opening opening, Path settings, InstantSource clock) {
        return begin(root, opening, settings, clock, LARGEST_BYTES);
    }

    static SessionRecorder begin(Path root, Opening opening, Path settings, InstantSource clock, long largestBytes) {
        RecordingFiles files = new RecordingFiles(root.resolve(NAME.format(opening.at())));
        try {
            // A session that was opened and did nothing leaves the next one at the same moment.
            Recording.remove(files.folder());
            Files.createDirectories(files.folder());
            if (Files.exists(settings)) {
                Files.copy(settings, files.settings());
            }
            SessionRecorder recorder = new SessionRecorder(files, largestBytes, clock);
            Files.write(files.opening(), ExactJson.mapper().writeValueAsBytes(opening));
            return recorder;
        } catch (IOException e) {
            throw new RecordingException(
                    "The session cannot be recorded in " + files.folder() + " (" + e.getMessage()
                            + "). Make the folder writable, or make room on the disk.",
                    e);
        }
    }

    /** Takes down what the feed said. */
    public void heard(FeedMessage message) {
        OutputStream to = heard;
        if (to != null) {
            try {
                to.write(messages.encode(List.of(message)));
                to.write('\n');
                last = message.at();
                flushIfDue(to);
            } catch (IOException e) {
                end("it cannot be written: " + e.getMessage());
            }
        }
    }

    private void flushIfDue(OutputStream to) throws IOException {
        Instant now = clock.instant();
        if (Duration.between(flushed, now).compareTo(FLUSH) >= 0) {
            flushed = now;
            to.flush();
            markEnd();
            if (Files.size(files.heard()) > largestBytes) {
                end("it has grown beyond " + (largestBytes >> 20) + " MB");
            }
        }
    }

    /** Beside the messages, so that nobody has to read all of them to know how far they reach. */
    private void markEnd() throws IOException {
        if (last != null) {
            Files.writeString(files.end(), last.toString());
        }
    }

    /** Takes down what somebody asked. */
    public void asked(Request request) {
        OutputStream to = asked;
        if (to != null) {
            try {
                to.write(RequestLine.encode(request, commands));
                to.flush();
            } catch (IOException e) {
                end("it cannot be written: " + e.getMessage());
            }
        }
    }

    private void end(String reason) {
        LOG.warn(
                "The recording {} ends here: {}. Trading goes on; start again for a new recording.",
                files.folder(),
                reason);
        close();
    }

    @Override
    public void close() {
        boolean open = heard != null;
        close(heard);
        close(asked);
        if (open) {
            try {
                markEnd();
            } catch (IOException e) {
                LOG.warn("How far the recording {} reaches could not be written: {}.", files.folder(), e.getMessage());
            }
        }
        heard = null;
        asked = null;
    }

    private void close(@Nullable OutputStream stream) {
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException e) {
                LOG.warn("The end of the recording {} could not be written: {}.", files.folder(), e.getMessage());
            }
        }
    }
}
