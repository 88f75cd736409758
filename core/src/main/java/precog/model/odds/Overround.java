package precog.model.odds;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import precog.results.DecimalOdds;

/**
 * Ways to take a bookmaker's margin out of the odds on all results of one game. Each gives probabilities that add up to
 * 1, in the order of the odds; they differ in whom the margin is thought to be charged to.
 */
public enum Overround {
    /** Every implied probability is scaled alike: p = π / Σπ. */
    MULTIPLICATIVE {
        @Override
        double[] remove(double[] implied) {
            return scaled(implied, p -> p);
        }
    },
    /**
     * Every implied probability is raised to the same power k, with Σπ^k = 1: longshots bear more of the margin
     * (S. Clarke, S. Kovalchik, M. Ingram, "Adjusting Bookmaker's Odds to Allow for Overround", 2017).
     */
    POWER {
        @Override
        double[] remove(double[] implied) {
            double k = root(0, MOST_POWER, power -> 1 - sum(implied, p -> StrictMath.pow(p, power)));
            return scaled(implied, p -> StrictMath.pow(p, k));
        }
    },
    /**
     * A share z of the money is thought to know the result, and the bookmaker to guard against it:
     * p = (√(z² + 4(1 − z)π² / Σπ) − z) / (2(1 − z)), with Σp = 1 (H. S. Shin, 1993; B. Jullien, B. Salanié, 1994).
     */
    SHIN {
        @Override
        double[] remove(double[] implied) {
            double booked = sum(implied, p -> p);
            double z = booked <= 1 ? 0 : root(0, MOST_INSIDERS, share -> 1 - sum(implied, p -> shin(p, booked, share)));
            return scaled(implied, p -> shin(p, booked, z));
        }
    };

    private static final double MOST_POWER = 100;
    private static final double MOST_INSIDERS = 0.999;

    /** Halvings of an interval: enough to exhaust a double. */
    private static final int HALVINGS = 100;

    abstract double[] remove(double[] implied);

    /**
     * The margin-free probabilities of the results.
     *
     * @param odds on every result of the game, two or more
     * @throws IllegalArgumentException for fewer than two, which leave the margin unknown
     */
    public List<Double> fair(List<DecimalOdds> odds) {
        if (odds.size() < 2) {
            throw new IllegalArgumentException("The margin is known only from the odds on all results, at least 2.");
        }
        double[] implied =
                odds.stream().mapToDouble(DecimalOdds::impliedProbability).toArray();
        return Arrays.stream(remove(implied)).boxed().toList();
    }

    /** The bookmaker's margin: what the implied probabilities add up to beyond 1, negative in an arbitrage. */
    public static double margin(List<DecimalOdds> odds) {
        return odds.stream().mapToDouble(DecimalOdds::impliedProbability).sum() - 1;
    }

    private static double shin(double implied, double booked, double z) {
        double root = Math.sqrt(z * z + 4 * (1 - z) * implied * implied / booked);
        return (root - z) / (2 * (1 - z));
    }

    private static double sum(double[] values, DoubleUnaryOperator of) {
        double sum = 0;
        for (double value : values) {
            sum += of.applyAsDouble(value);
        }
        return sum;
    }

    /** Rounding is spread over all, so that they add up to 1. */
    private static double[] scaled(double[] values, DoubleUnaryOperator of) {
        double sum = sum(values, of);
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = of.applyAsDouble(values[i]) / sum;
        }
        return scaled;
    }

    /** Where a rising function is 0, by bisection: slow, sure, and the same everywhere. */
    private static double root(double from, double to, DoubleUnaryOperator rising) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
