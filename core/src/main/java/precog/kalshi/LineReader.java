package precog.kalshi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines without copying each: a line is a stretch of {@link #buffer} until the next is read. */
final class LineReader implements AutoCloseable {
    private static final int FIRST_CAPACITY = 1 << 16;

    /** No frame comes near it: a longer line means that this is no recording. */
    private static final int LONGEST_LINE = 1 << 26;

    private final InputStream input;
    private byte[] buffer = new byte[FIRST_CAPACITY];
    private int filled;
    private int next;
    private int start;
    private int length;
    private long number;

    LineReader(InputStream input) {
        this.input = input;
    }

    /**
     * Goes to the next line; false at the end of the stream. A last line without a line end counts.
     *
     * @throws IOException where the stream cannot be read or the line is too long to be one
     */
    boolean advance() throws IOException {
        start = next;
        number++;
        int scanned = start;
        while (true) {
            for (int at = scanned; at < filled; at++) {
                if (buffer[at] == '\n') {
                    length = at - start;
                    next = at + 1;
                    return true;
                }
            }
            scanned = filled;
            int moved = start;
            if (!fill()) {
                length = filled - start;
                next = filled;
                return length > 0;
            }
            scanned -= moved - start;
        }
    }

    /** Reads more behind the current line, moving it to the front first; false at the end of the stream. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        filled -= start;
        start = 0;
        if (filled == buffer.length) {
            if (filled >= LONGEST_LINE) {
                throw new IOException("The line is longer than any frame.");
            }
            buffer = Arrays.copyOf(buffer, filled * 2);
        }
        int read = input.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            return false;
        }
        filled += read;
        return true;
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where the line starts in the buffer. */
    int start() {
        return start;
    }

    /** Bytes of the line, without its end. */
    int length() {
        return length;
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    boolean isBlank() {
        for (int at = start; at < start + length; at++) {
            if (buffer[at] != ' ' && buffer[at] != '\r' && buffer[at] != '\t') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
