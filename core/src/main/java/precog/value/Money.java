package precog.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Dollars, signed. Kept to 6 decimals so that price times fractional quantity and the exchange's own fees are
 * exact; an account's cash always lands on 4, because the exchange aligns each fill's cash to them.
 *
 * @param micros millionths of a dollar
 */
public record Money(long micros) implements Comparable<Money> {
    public static final int SCALE = 6;
    public static final Money ZERO = new Money(0);

    /** Reads dollars such as {@code -12.3400}. */
    public static Money of(String dollars) {
        return new Money(Decimals.parse(dollars, SCALE));
    }

    public static Money of(BigDecimal dollars) {
        return new Money(Decimals.exact(dollars, SCALE));
    }

    public static Money ofDollars(long dollars) {
        return new Money(Math.multiplyExact(dollars, 1_000_000L));
    }

    /** What {@code quantity} contracts at {@code price} cost, exactly. */
    public static Money of(Price price, Quantity quantity) {
        return new Money(Math.multiplyExact((long) price.units(), quantity.units()));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(micros, other.micros));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(micros, other.micros));
    }

    public Money negate() {
        return new Money(Math.negateExact(micros));
    }

    /** The share {@code part / whole} of this, rounded half-even; the rest stays exactly {@code this − share}. */
    public Money share(Quantity part, Quantity whole) {
        return new Money(BigDecimal.valueOf(micros)
                .multiply(BigDecimal.valueOf(part.units()))
                .divide(BigDecimal.valueOf(whole.units()), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    /** Rounded to 4 decimals. */
    public Money aligned(RoundingMode mode) {
        return of(decimal().setScale(4, mode));
    }

    public boolean isNegative() {
        return micros < 0;
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(micros, SCALE);
    }

    public double asDouble() {
        return micros / 1e6;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }

    @Override
    public String toString() {
        return Decimals.text(micros, SCALE);
    }
}
