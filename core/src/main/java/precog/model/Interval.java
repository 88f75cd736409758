package precog.model;

/**
 * A 95 % interval of a probability.
 *
 * @param lower lower end, {@code upper} the upper end
 */
public record Interval(double lower, double upper) {
    /** Nothing is known. */
    public static final Interval UNKNOWN = new Interval(0, 1);

    /** The normal distribution's 97.5 % point. */
    private static final double Z = 1.959963984540054;

    /**
     * Wilson's score interval (E. B. Wilson, 1927) for {@code successes} of {@code n}: never outside 0 and 1, and wide
     * where n is small.
     *
     * @param successes may be a fraction, as a tie is half a win
     */
    public static Interval wilson(double successes, double n) {
        if (n <= 0) {
            return UNKNOWN;
        }
        double p = successes / n;
        double denominator = 1 + Z * Z / n;
        double centre = (p + Z * Z / (2 * n)) / denominator;
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / denominator;
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /** The interval of the opposite. */
    public Interval complement() {
        return new Interval(1 - upper, 1 - lower);
    }

    /** The least interval that holds this one and {@code p}. */
    public Interval including(double p) {
        return new Interval(Math.min(lower, p), Math.max(upper, p));
    }
}
