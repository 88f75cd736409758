package precog.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import precog.model.Interval;
import precog.value.Money;

/**
 * What closed positions earned. A position counts once it is closed, with all it realized and paid in fees.
 *
 * @param closed positions closed
 * @param wins of those, how many realized more than nothing
 * @param paid what their contracts cost, without fees
 * @param profit realized, all fees counted
 * @param returns realized by what was paid, of each position
 */
public record Performance(int closed, int wins, Money paid, Money profit, Money fees, Measured returns) {
    /** Reckons over the closed ones of {@code positions}. */
    public static Performance of(Collection<PositionRecord> positions) {
        List<PositionRecord> closed =
                positions.stream().filter(PositionRecord::closed).toList();
        Money paid = Money.ZERO;
        Money profit = Money.ZERO;
        Money fees = Money.ZERO;
        int wins = 0;
        for (PositionRecord position : closed) {
            paid = paid.plus(position.paid());
            profit = profit.plus(position.realized());
            fees = fees.plus(position.fees());
            wins += position.realized().compareTo(Money.ZERO) > 0 ? 1 : 0;
        }
        Measured returns = Measured.of(closed.stream()
                .filter(position -> position.paid().compareTo(Money.ZERO) > 0)
                .map(position ->
                        position.realized().asDouble() / position.paid().asDouble())
                .toList());
        return new Performance(closed.size(), wins, paid, profit, fees, returns);
    }

    /** Realized by what was paid, all positions together; NaN where nothing was paid. */
    public double roi() {
        return profit.asDouble() / paid.asDouble();
    }

    /** Share of closed positions that won; NaN where none is closed. */
    public double winRate() {
        return wins / (double) closed;
    }

    /** Wilson's 95 % interval of the win rate. */
    public Interval winInterval() {
        return Interval.wilson(wins, closed);
    }

    /** Realized a position, rounded to a millionth of a dollar; zero where none is closed. */
    public Money mean() {
        return closed == 0
                ? Money.ZERO
                : Money.of(profit.decimal().divide(BigDecimal.valueOf(closed), Money.SCALE, RoundingMode.HALF_EVEN));
    }
}
