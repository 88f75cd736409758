package precog.journal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One group of facts as it lies in a journal file: payload length, first sequence, count, engine time, checksum, then
 * the payload. The checksum covers everything but itself.
 */
final class GroupFrame {
    /** Bytes before the payload. */
    static final int HEADER = Integer.BYTES + Long.BYTES + Integer.BYTES + Long.BYTES + Integer.BYTES + Integer.BYTES;

    private static final int CHECKSUM_AT = HEADER - Integer.BYTES;

    private final long firstSequence;
    private final int count;
    private final Instant at;
    private final byte[] payload;

    /**
     * A group of {@code count} facts.
     *
     * @param at engine time
     * @param payload the facts as {@link CaseCodec} writes them
     */
    GroupFrame(long firstSequence, int count, Instant at, byte[] payload) {
        this.firstSequence = firstSequence;
        this.count = count;
        this.at = at;
        this.payload = payload;
    }

    long firstSequence() {
        return firstSequence;
    }

    Instant at() {
        return at;
    }

    byte[] payload() {
        return payload;
    }

    /** Bytes the group takes in the file. */
    int length() {
        return HEADER + payload.length;
    }

    /** Sequence of the group after this one. */
    long nextSequence() {
        return firstSequence + count;
    }

    ByteBuffer encode() {
        ByteBuffer bytes = ByteBuffer.allocate(length());
        bytes.putInt(payload.length).putLong(firstSequence).putInt(count);
        bytes.putLong(at.getEpochSecond()).putInt(at.getNano()).putInt(0).put(payload);
        bytes.putInt(CHECKSUM_AT, checksum(bytes, 0, payload.length));
        return bytes.flip();
    }

    /** Reads the group at {@code offset}; null where no whole and sound group lies there. */
    static @Nullable GroupFrame decode(ByteBuffer file, int offset) {
        if (file.limit() - offset < HEADER) {
            return null;
        }
        int length = file.getInt(offset);
        if (length <= 0 || length > file.limit() - offset - HEADER) {
            return null;
        }
        if (file.getInt(offset + CHECKSUM_AT) != checksum(file, offset, length)) {
            return null;
        }
        byte[] payload = new byte[length];
        file.get(offset + HEADER, payload);
        int at = offset + Integer.BYTES;
        return new GroupFrame(
                file.getLong(at),
                file.getInt(at + Long.BYTES),
                Instant.ofEpochSecond(
                        file.getLong(at + Long.BYTES + Integer.BYTES),
                        file.getInt(at + 2 * Long.BYTES + Integer.BYTES)),
                payload);
    }

    private static int checksum(ByteBuffer bytes, int offset, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.slice(offset, CHECKSUM_AT));
        checksum.update(bytes.slice(offset + HEADER, length));
        return (int) checksum.getValue();
    }
}
