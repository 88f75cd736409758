package precog.results;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a winning bet of 1 returns, the stake included, exact to 4 decimals: always above 1.
 *
 * @param value for example 1.9091 for American −110
 */
public record DecimalOdds(BigDecimal value) {
    /** Decimals kept. */
    public static final int SCALE = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIVISION_SCALE = 16;

    public DecimalOdds {
        value = value.setScale(SCALE, RoundingMode.HALF_EVEN);
        if (value.compareTo(BigDecimal.ONE) <= 0) {
            throw new IllegalArgumentException("Decimal odds are above 1, not " + value + ".");
        }
    }

    /** Whether American odds of this size exist: 100 or more on either side of nothing. */
    public static boolean americanExists(int american) {
        return american >= 100 || american <= -100;
    }

    /**
     * +150 wins 150 on 100 staked, −150 wins 100 on 150 staked.
     *
     * @throws IllegalArgumentException between −99 and +99, which no bookmaker quotes
     */
    public static DecimalOdds ofAmerican(int american) {
        if (!americanExists(american)) {
            throw new IllegalArgumentException("American odds are at most -100 or at least 100, not " + american + ".");
        }
        BigDecimal size = BigDecimal.valueOf(Math.abs((long) american));
        BigDecimal win = american > 0
                ? size.divide(HUNDRED, DIVISION_SCALE, RoundingMode.HALF_EVEN)
                : HUNDRED.divide(size, DIVISION_SCALE, RoundingMode.HALF_EVEN);
        return new DecimalOdds(win.add(BigDecimal.ONE));
    }

    /** The American way of writing them, to the whole number: +100 or more for evens and longer, else −101 or less. */
    public int american() {
        BigDecimal win = value.subtract(BigDecimal.ONE);
        BigDecimal american = win.compareTo(BigDecimal.ONE) >= 0
                ? win.multiply(HUNDRED)
                : HUNDRED.negate().divide(win, DIVISION_SCALE, RoundingMode.HALF_EVEN);
        return american.setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    }

    /** 1 / odds: the probability at which the bet breaks even, the bookmaker's margin still inside. */
    public double impliedProbability() {
        return 1 / value.doubleValue();
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
