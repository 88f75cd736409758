package precog.value;

import java.math.BigDecimal;

/**
 * A number of contracts, exact to 2 decimals (fractional contracts exist). Negative only as a change.
 *
 * @param units hundredths of a contract
 */
public record Quantity(long units) implements Comparable<Quantity> {
    public static final int SCALE = 2;
    public static final int ONE_CONTRACT = 100;
    public static final Quantity ZERO = new Quantity(0);

    /** Reads contracts such as {@code 12.50}; {@link NumberFormatException} where it is finer than 2 decimals. */
    public static Quantity of(String contracts) {
        return new Quantity(Decimals.parse(contracts, SCALE));
    }

    public static Quantity of(long contracts) {
        return new Quantity(Math.multiplyExact(contracts, ONE_CONTRACT));
    }

    public static Quantity of(BigDecimal contracts) {
        return new Quantity(Decimals.exact(contracts, SCALE));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(units, other.units));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(units, other.units));
    }

    public Quantity min(Quantity other) {
        return units <= other.units ? this : other;
    }

    public boolean isPositive() {
        return units > 0;
    }

    public boolean isZero() {
        return units == 0;
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(units, SCALE);
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return Decimals.text(units, SCALE);
    }
}
