package precog.sim.sport;

/**
 * How a game will end.
 *
 * @param home probability that the home side wins
 * @param draw probability of a draw, 0 in sports that play on
 */
public record Chances(double home, double draw) {
    /** Probability that the away side wins. */
    public double away() {
        return Math.max(0, 1 - home - draw);
    }

    /** Expected score of the home side as ratings count it: a draw is half a win. */
    public double expectation() {
        return home + draw / 2;
    }

    /** The standard normal distribution function, to 1e-7 (Abramowitz and Stegun 26.2.17). */
    public static double normal(double x) {
        double k = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = k
                * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))))
                * StrictMath.exp(-x * x / 2)
                * 0.3989422804014327;
        return x >= 0 ? 1 - tail : tail;
    }
}
