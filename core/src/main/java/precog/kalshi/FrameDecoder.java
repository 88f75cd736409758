package precog.kalshi;

import java.time.Instant;

/**
 * Reads the frames of one connection or one recording. A frame comes bare, or as a recording wraps it: {@code
 * {"recv_ms":…,"event":{…}}}. Unknown fields and types are passed over. What cannot be read is a {@link
 * Frame.Malformed}, never an exception and never half a frame.
 *
 * <p>Time never goes back: a snapshot carries no exchange time, only when it was sent or received, and a change made a
 * moment earlier may follow it; that one is given the later time.
 *
 * <p>Prices of NO bids are read as NO prices: a live subscription must ask for {@code use_yes_price:false}.
 */
public final class FrameDecoder {
    private final FrameFields fields;
    private final DeltaScanner scanner;
    private final FrameTokens tokens;
    private final boolean live;
    private long latestMillis = FrameFields.EARLIEST_MILLIS;
    private Instant latest = Instant.ofEpochMilli(latestMillis);
    private long lagMillis;

    private FrameDecoder(boolean live) {
        this.live = live;
        fields = new FrameFields(!live);
        scanner = new DeltaScanner(fields);
        tokens = new FrameTokens(fields);
    }

    /** A decoder of what was recorded: a frame's time is the exchange's. */
    public FrameDecoder() {
        this(false);
    }

    /** A decoder of what arrives now: a frame's time is when it was received, by the clock that the desk goes by. */
    public static FrameDecoder live() {
        return new FrameDecoder(true);
    }

    /** By how much the last frame was received after the exchange's time of it; 0 where it told none. */
    public long lagMillis() {
        return lagMillis;
    }

    /**
     * Decodes one frame as it came over the wire.
     *
     * @param receivedAt its time where it carries none
     */
    public Frame decode(byte[] frame, Instant receivedAt) {
        return decode(frame, 0, frame.length, receivedAt);
    }

    /** Decodes the frame that fills {@code length} bytes from {@code offset}. */
    Frame decode(byte[] bytes, int offset, int length, Instant receivedAt) {
        // Nearly all frames are changes of one level, and nearly all of those are laid out alike.
        fields.clear();
        return scanner.read(bytes, offset, length)
                ? frame(length, receivedAt)
                : decodeTokens(bytes, offset, length, receivedAt);
    }

    /** Decodes a frame of any layout; the same as {@link #decode}, slower. */
    Frame decodeTokens(byte[] bytes, int offset, int length, Instant receivedAt) {
        fields.clear();
        tokens.read(bytes, offset, length);
        return frame(length, receivedAt);
    }

    private Frame frame(int length, Instant receivedAt) {
        long told = fields.millis();
        long received = receivedAt.toEpochMilli();
        lagMillis = told == FrameFields.ABSENT ? 0 : received - told;
        long millis = live || told == FrameFields.ABSENT ? received : told;
        if (millis > latestMillis && fields.problem == null) {
            latestMillis = millis;
            latest = Instant.ofEpochMilli(millis);
        }
        return fields.frame(latest, length);
    }
}
