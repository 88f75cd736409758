package precog.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A price per contract in dollars, exact to 4 decimals, 0.0000 to 1.0000.
 *
 * @param units ten-thousandths of a dollar
 */
public record Price(int units) implements Comparable<Price> {
    /** Decimals kept. */
    public static final int SCALE = 4;
    /** Units in one dollar. */
    public static final int ONE_DOLLAR = 10_000;

    public static final Price ZERO = new Price(0);
    public static final Price ONE = new Price(ONE_DOLLAR);

    public Price {
        if (units < 0 || units > ONE_DOLLAR) {
            throw new IllegalArgumentException(
                    "A price lies between 0.0000 and 1.0000, not at " + Decimals.text(units, SCALE) + ".");
        }
    }

    /** Reads dollars such as {@code 0.4700}; {@link NumberFormatException} where it is finer than 4 decimals. */
    public static Price of(String dollars) {
        return new Price(Math.toIntExact(Decimals.parse(dollars, SCALE)));
    }

    public static Price of(BigDecimal dollars) {
        return new Price(Math.toIntExact(Decimals.exact(dollars, SCALE)));
    }

    /**
     * What each of {@code quantity} contracts cost or brought on average, rounded half-even to 4 decimals; {@link
     * ArithmeticException} where there is no contract.
     */
    public static Price average(Money total, Quantity quantity) {
        // Millionths of a dollar per hundredth of a contract are units of price.
        return new Price(BigDecimal.valueOf(total.micros())
                .divide(BigDecimal.valueOf(quantity.units()), 0, RoundingMode.HALF_EVEN)
                .intValueExact());
    }

    /** The price of the other outcome: 1 − this. */
    public Price complement() {
        return new Price(ONE_DOLLAR - units);
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(units, SCALE);
    }

    public double asDouble() {
        return units / (double) ONE_DOLLAR;
    }

    public boolean isBelow(Price other) {
        return units < other.units;
    }

    public boolean isAbove(Price other) {
        return units > other.units;
    }

    @Override
    public int compareTo(Price other) {
        return Integer.compare(units, other.units);
    }

    @Override
    public String toString() {
        return Decimals.text(units, SCALE);
    }
}
