package precog.sim.sport;

import java.util.function.DoubleUnaryOperator;

/**
 * Translates Elo points into a sport's own parameter of superiority, so that the expected score before the start is the
 * one the rating formula names. Tabulated once per sport, interpolated linearly.
 */
final class EdgeScale {
    private static final int HALF = 20;
    private final double limit;
    private final double[] expectations = new double[2 * HALF + 1];

    /**
     * @param expectation expected score of the home side before the start by the sport's parameter, increasing
     * @param limit largest parameter
     */
    EdgeScale(DoubleUnaryOperator expectation, double limit) {
        this.limit = limit;
        for (int i = 0; i < expectations.length; i++) {
            expectations[i] = expectation.applyAsDouble(limit * (i - HALF) / HALF);
        }
    }

    /** The parameter at which the expected score is that of {@code edge} Elo points. */
    double parameter(double edge) {
        double target = 1 / (1 + StrictMath.pow(10, -edge / 400));
        if (target <= expectations[0]) {
            return -limit;
        }
        for (int i = 1; i < expectations.length; i++) {
            if (target <= expectations[i]) {
                double part = (target - expectations[i - 1]) / (expectations[i] - expectations[i - 1]);
                return limit * (i - 1 + part - HALF) / HALF;
            }
        }
        return limit;
    }
}
