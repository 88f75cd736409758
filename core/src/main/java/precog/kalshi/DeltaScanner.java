package precog.kalshi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * Reads a change of a level straight from the bytes where they lie in the order and spacing the venue writes. It says no
 * to every other byte sequence, right or wrong, and the frame is then read token by token.
 */
final class DeltaScanner {
    private static final byte[] RECEIVED = bytes("{\"recv_ms\":");
    private static final byte[] EVENT = bytes(",\"event\":");
    private static final byte[] TYPE = bytes("{\"type\":\"orderbook_delta\",\"sid\":");
    private static final byte[] SEQ = bytes(",\"seq\":");
    private static final byte[] MARKET = bytes(",\"msg\":{\"market_ticker\":\"");
    private static final byte[] MARKET_UUID = bytes(",\"market_id\":\"");
    private static final byte[] PRICE = bytes(",\"price_dollars\":\"");
    private static final byte[] CHANGE = bytes(",\"delta_fp\":\"");
    private static final byte[] SIDE_YES = bytes(",\"side\":\"yes\"");
    private static final byte[] SIDE_NO = bytes(",\"side\":\"no\"");
    private static final byte[] TIME_TEXT = bytes(",\"ts\":\"");
    private static final byte[] TIME = bytes(",\"ts_ms\":");
    private static final byte[] END = bytes("}}");

    /** Digits that a long holds whatever they are. */
    private static final int MAX_DIGITS = 18;

    private final FrameFields fields;
    private byte[] bytes = {};
    private int at;
    private int end;
    private byte[] lastTicker = {};
    private @Nullable MarketId lastMarket;

    DeltaScanner(FrameFields fields) {
        this.fields = fields;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Gathers a delta's fields; false, with fields in any state, where the frame is laid out otherwise. */
    boolean read(byte[] frame, int offset, int length) {
        bytes = frame;
        at = offset;
        end = offset + length;
        if (!skip(RECEIVED)) {
            return readEvent() && at == end;
        }
        fields.receivedMillis = integer();
        return FrameFields.isTime(fields.receivedMillis)
                && skip(EVENT)
                && readEvent()
                && at == end - 1
                && bytes[at] == '}';
    }

    private boolean readEvent() {
        fields.type = "orderbook_delta";
        return skip(TYPE)
                && readSubscription()
                && skip(MARKET)
                && readMarket()
                && skip(MARKET_UUID)
                && text() >= 0
                && skip(PRICE)
                && readPrice()
                && skip(CHANGE)
                && readChange()
                && readSide()
                && skip(TIME_TEXT)
                && text() >= 0
                && skip(TIME)
                && readTime()
                && skip(END);
    }

    private boolean readSubscription() {
        fields.sid = integer();
        if (fields.sid < 0 || !skip(SEQ)) {
            return false;
        }
        fields.seq = integer();
        return fields.seq >= 0;
    }

    private boolean readMarket() {
        int start = at;
        int length = text();
        if (length <= 0) {
            return false;
        }
        if (lastMarket == null || !Arrays.equals(bytes, start, start + length, lastTicker, 0, lastTicker.length)) {
            String ticker = new String(bytes, start, length, StandardCharsets.US_ASCII);
            if (ticker.isBlank()) {
                return false;
            }
            lastMarket = fields.marketId(ticker);
            lastTicker = bytes(ticker);
        }
        fields.market = lastMarket;
        return true;
    }

    private boolean readPrice() {
        fields.price = decimal(Price.SCALE);
        return fields.price >= 0 && fields.price <= Price.ONE_DOLLAR;
    }

    private boolean readChange() {
        fields.delta = decimal(Quantity.SCALE);
        return fields.delta != Decimals.INVALID;
    }

    private boolean readTime() {
        fields.eventMillis = integer();
        return FrameFields.isTime(fields.eventMillis);
    }

    private boolean readSide() {
        if (skip(SIDE_YES)) {
            fields.side = Outcome.YES;
        } else if (skip(SIDE_NO)) {
            fields.side = Outcome.NO;
        } else {
            return false;
        }
        return true;
    }

    private boolean skip(byte[] expected) {
        int stop = at + expected.length;
        if (stop > end || !Arrays.equals(bytes, at, stop, expected, 0, expected.length)) {
            return false;
        }
        at = stop;
        return true;
    }

    /** Passes over plain text and its closing quote; its length, or −1 where it is not plain ASCII or does not end. */
    private int text() {
        int start = at;
        while (at < end) {
            byte character = bytes[at++];
            if (character == '"') {
                return at - 1 - start;
            }
            if (character < ' ' || character == '\\') {
                return -1;
            }
        }
        return -1;
    }

    private long decimal(int scale) {
        int start = at;
        int length = text();
        return length < 0 ? Decimals.INVALID : Decimals.parse(bytes, start, length, scale);
    }

    /** A whole number as JSON writes it, or −1. */
    private long integer() {
        int start = at;
        long value = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + (bytes[at++] - '0');
        }
        int digits = at - start;
        boolean plain = digits > 0 && digits <= MAX_DIGITS && (digits == 1 || bytes[start] != '0');
        return plain ? value : -1;
    }
}
