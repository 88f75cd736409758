package precog.kalshi;

/** Reads the venue's decimal strings from their bytes into scaled integers, without making a string. */
final class Decimals {
    /** What {@link #parse} gives for text that is no such decimal. */
    static final long INVALID = Long.MIN_VALUE;

    /** More digits before the point than any real price or count has, and few enough never to overflow. */
    private static final int MAX_WHOLE_DIGITS = 12;

    private Decimals() {}

    /**
     * The decimal times 10^scale, or {@link #INVALID} where the text is no plain decimal or is finer than the scale.
     * Further places are accepted where they are 0: the venue writes four to six.
     */
    static long parse(byte[] text, int offset, int length, int scale) {
        int at = offset;
        int end = offset + length;
        boolean negative = at < end && text[at] == '-';
        if (negative) {
            at++;
        }
        int start = at;
        long units = 0;
        for (; at < end && isDigit(text[at]); at++) {
            units = units * 10 + (text[at] - '0');
            if (at - start == MAX_WHOLE_DIGITS) {
                return INVALID;
            }
        }
        // A digit on each side of the point, where there is a point.
        if (at == start || (at < end && (text[at] != '.' || ++at == end))) {
            return INVALID;
        }
        int place = 0;
        for (; at < end; at++, place++) {
            if (!isDigit(text[at]) || (place >= scale && text[at] != '0')) {
                return INVALID;
            }
            if (place < scale) {
                units = units * 10 + (text[at] - '0');
            }
        }
        for (; place < scale; place++) {
            units *= 10;
        }
        return negative ? -units : units;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }
}
