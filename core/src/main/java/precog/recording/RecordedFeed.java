package precog.recording;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.feed.FeedMessage;
import precog.feed.MarketFeed;
import precog.journal.CaseCodec;

/** What a session heard, said again in the same order. A recording cut off in the middle ends there. */
public final class RecordedFeed implements MarketFeed {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedFeed.class);
    private static final int BUFFER = 1 << 16;

    private final CaseCodec<FeedMessage> codec = new CaseCodec<>(FeedMessage.class);
    private final Path file;
    private final String name;
    private final BufferedReader reader;
    private long line;
    private @Nullable FeedMessage next;

    /** @throws RecordingException where the file cannot be read, here and later */
    RecordedFeed(Path file, String name) {
        this.file = file;
        this.name = name;
        try {
            reader = lines(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
        next = read();
    }

    private static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8),
                BUFFER);
    }

    /** When the last message of a file was heard; null where it has none. Lines before the last are not understood. */
    static @Nullable Instant end(Path file) {
        String last = null;
        String beforeLast = null;
        try (BufferedReader reader = lines(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                beforeLast = last;
                last = line;
            }
        } catch (IOException e) {
            LOG.debug("The recording {} is cut off: {}.", file, e.getMessage());
        }
        Instant end = at(last);
        return end == null ? at(beforeLast) : end;
    }

    private static @Nullable Instant at(@Nullable String line) {
        try {
            return line == null
                    ? null
                    : new CaseCodec<>(FeedMessage.class)
                            .decode(line.getBytes(StandardCharsets.UTF_8))
                            .getFirst()
                            .at();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private RecordingException unreadable(Exception e) {
        return new RecordingException(
                "Line " + line + " of the recording " + file + " cannot be read (" + e.getMessage()
                        + "). Take another recording.",
                e);
    }

    private @Nullable FeedMessage read() {
        try {
            String text = reader.readLine();
            line++;
            if (text == null) {
                return null;
            }
            return codec.decode(text.getBytes(StandardCharsets.UTF_8)).getFirst();
        } catch (EOFException | ZipException e) {
            return null;
        } catch (IOException e) {
            throw unreadable(e);
        } catch (IllegalArgumentException e) {
            if (isLast()) {
                return null;
            }
            throw unreadable(e);
        }
    }

    /** Whether nothing follows the line that was read: then it was cut off, not damaged. */
    private boolean isLast() {
        try {
            return reader.readLine() == null;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable Instant nextAt() {
        return next == null ? null : next.at();
    }

    @Override
    public FeedMessage next() {
        FeedMessage taken = next;
        if (taken == null) {
            throw new IllegalStateException("The recording has ended.");
        }
        next = read();
        return taken;
    }

    @Override
    public boolean ended() {
        return next == null;
    }

    @Override
    public void close() {
        next = null;
        try {
            reader.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
