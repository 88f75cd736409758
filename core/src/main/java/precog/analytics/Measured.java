package precog.analytics;

import java.util.Collection;

/**
 * The mean of something measured several times, with how far it can be trusted.
 *
 * @param n how often; the mean is NaN where never
 * @param deviation sample standard deviation, with n − 1; NaN where fewer than two
 */
public record Measured(int n, double mean, double deviation) {
    /** The normal distribution's 97.5 % point: 95 % lie within this many standard errors. */
    static final double Z = 1.959963984540054;

    public static Measured of(Collection<Double> values) {
        double mean = values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        int n = values.size();
        return new Measured(n, mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)));
    }

    /** Standard error of the mean. */
    public double error() {
        return deviation / Math.sqrt(n);
    }

    /** Half the width of the 95 % interval around the mean, by the normal distribution; NaN where fewer than two. */
    public double margin() {
        return Z * error();
    }

    /**
     * How far this mean lies above another one, as a measurement of its own (Welch, 1947): its {@link #error()} is that of
     * the difference.
     */
    public Measured minus(Measured other) {
        double error = Math.hypot(error(), other.error());
        int both = n + other.n;
        return new Measured(both, mean - other.mean, error * Math.sqrt(both));
    }

    /** Whether the 95 % interval leaves out zero. */
    public boolean significant() {
        return Math.abs(mean) > margin();
    }
}
