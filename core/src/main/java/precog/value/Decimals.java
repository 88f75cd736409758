package precog.value;

import java.math.BigDecimal;

/** Reading and writing decimals as scaled longs; the one place where text and scaled integers meet. */
final class Decimals {
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private Decimals() {}

    /**
     * Reads a decimal exactly.
     *
     * @throws NumberFormatException where the text is no decimal or has more digits than the scale holds
     */
    static long parse(String text, int scale) {
        try {
            return new BigDecimal(text).movePointRight(scale).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new NumberFormatException("'" + text + "' is not a decimal of at most " + scale + " places.");
        }
    }

    static long exact(BigDecimal value, int scale) {
        return value.movePointRight(scale).longValueExact();
    }

    /** Plain text with exactly {@code scale} decimals. */
    static String text(long units, int scale) {
        long power = POWERS[scale];
        StringBuilder text = new StringBuilder(20);
        if (units < 0) {
            text.append('-');
        }
        long magnitude = Math.abs(units);
        text.append(magnitude / power).append('.');
        String fraction = Long.toString(magnitude % power);
        text.repeat('0', scale - fraction.length());
        return text.append(fraction).toString();
    }
}
