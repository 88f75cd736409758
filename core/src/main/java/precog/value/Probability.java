package precog.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A probability as stored and compared: 0.0000 to 1.0000, exact to 4 decimals. Models compute in double and
 * are rounded once, half-even, on the way in.
 *
 * @param units ten-thousandths
 */
public record Probability(int units) implements Comparable<Probability> {
    public static final int SCALE = 4;
    public static final int CERTAIN = 10_000;

    public Probability {
        if (units < 0 || units > CERTAIN) {
            throw new IllegalArgumentException(
                    "A probability lies between 0.0000 and 1.0000, not at " + Decimals.text(units, SCALE) + ".");
        }
    }

    public static Probability of(String text) {
        return new Probability(Math.toIntExact(Decimals.parse(text, SCALE)));
    }

    /** Rounds a model's output half-even to 4 decimals. */
    public static Probability of(double value) {
        return new Probability(BigDecimal.valueOf(value)
                .setScale(SCALE, RoundingMode.HALF_EVEN)
                .movePointRight(SCALE)
                .intValueExact());
    }

    /** That it does not happen: 1 − this. */
    public Probability complement() {
        return new Probability(CERTAIN - units);
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(units, SCALE);
    }

    public double asDouble() {
        return units / (double) CERTAIN;
    }

    @Override
    public int compareTo(Probability other) {
        return Integer.compare(units, other.units);
    }

    @Override
    public String toString() {
        return Decimals.text(units, SCALE);
    }
}
