package precog.kalshi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a recording from its first frame to its last, or up to where it is torn. */
public final class TapeReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TapeReader.class);
    private static final int BUFFER_BYTES = 1 << 16;

    private final FrameDecoder decoder = new FrameDecoder();
    private final Deque<Path> waiting;
    private @Nullable Path file;
    private @Nullable LineReader lines;
    private @Nullable Tear tear;

    /**
     * Where a recording stops being readable.
     *
     * @param line from 1; 0 where the file could not even be opened
     */
    public record Tear(Path file, long line, String reason) {
        /** In words, for the operator. */
        public String sentence() {
            return line == 0
                    ? "The recording " + file + " was not played. " + reason
                    : "The recording " + file + " is torn at line " + line + " and was played up to there. " + reason;
        }
    }

    public TapeReader(Tape tape) {
        waiting = new ArrayDeque<>(tape.files());
    }

    /** Where the recording is torn; null while it is whole. */
    public @Nullable Tear tear() {
        return tear;
    }

    /** The next frame, never a malformed one; null at the end, which is a tear where {@link #tear} says so. */
    public @Nullable Frame next() {
        while (tear == null && (lines != null || open())) {
            Frame frame = read();
            if (frame != null) {
                return frame;
            }
        }
        return null;
    }

    /** The frame on the next line; null where there is none, and the file is then closed. */
    private @Nullable Frame read() {
        LineReader open = Objects.requireNonNull(lines);
        try {
            while (open.advance()) {
                if (!open.isBlank()) {
                    Frame frame = decoder.decode(open.buffer(), open.start(), open.length(), Instant.EPOCH);
                    if (!(frame instanceof Frame.Malformed malformed)) {
                        return frame;
                    }
                    torn(open.number(), malformed.reason());
                    return null;
                }
            }
            close();
        } catch (IOException e) {
            torn(open.number(), "It cannot be read: " + e.getMessage());
        }
        return null;
    }

    /** Opens the next file; false where there is none or it cannot be opened. */
    private boolean open() {
        file = waiting.poll();
        if (file == null) {
            return false;
        }
        try {
            lines = new LineReader(open(file));
            return true;
        } catch (IOException e) {
            torn(0, "It cannot be opened: " + e.getMessage());
            return false;
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            return isCompressed(raw) ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** By its first two bytes, as no frame begins (RFC 1952, 2.3.1). */
    private static boolean isCompressed(InputStream file) throws IOException {
        file.mark(2);
        boolean compressed = file.read() == 0x1f && file.read() == 0x8b;
        file.reset();
        return compressed;
    }

    private void torn(long line, String reason) {
        if (file != null) {
            tear = new Tear(file, line, reason);
        }
        close();
    }

    /** Closes the file being read. */
    @Override
    public void close() {
        if (lines == null) {
            return;
        }
        try {
            lines.close();
        } catch (IOException e) {
            // All that was wanted of the file has been read.
            LOG.debug("Closing {} failed.", file, e);
        }
        lines = null;
    }
}
