package precog.kalshi;

/** Reads the venue's decimal strings from a character buffer into scaled integers, without making a string. */
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
    static long parse(char[] text, int offset, int length, int scale) {
        int at = offset;
        int end = offset + length;
        boolean negative = at < end && text[at] == '-';
        if (negative) {
            at++;
        }
        int whole = digits(text, at, end);
        if (whole == 0 || whole > MAX_WHOLE_DIGITS) {
            return INVALID;
        }
        long units = 0;
        for (int stop = at + whole; at < stop; at++) {
            units = units * 10 + (text[at] - '0');
        }
        int places = 0;
        if (at < end) {
            if (text[at++] != '.') {
                return INVALID;
            }
            places = digits(text, at, end);
            if (places == 0 || at + places != end) {
                return INVALID;
            }
        }
        for (int place = 0; place < places; place++) {
            int digit = text[at + place] - '0';
            if (place < scale) {
                units = units * 10 + digit;
            } else if (digit != 0) {
                return INVALID;
            }
        }
        for (int place = places; place < scale; place++) {
            units *= 10;
        }
        return negative ? -units : units;
    }

    private static int digits(char[] text, int from, int end) {
        int at = from;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at - from;
    }
}
