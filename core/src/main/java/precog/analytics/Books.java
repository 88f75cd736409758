package precog.analytics;

import precog.order.Trade;
import precog.position.Position;
import precog.settlement.Account;
import precog.settlement.Settlement;
import precog.value.Action;
import precog.value.Money;

/**
 * The same money reckoned three ways that share no figure: from trades and settlements alone, from positions alone, and
 * from the account. They agree to the last digit or something is wrong:
 * {@code starting cash + realized result − cost of open positions = cash}, where the realized result counts fees.
 *
 * @param fromTrades starting cash, and all that trades and settlements moved
 * @param fromPositions starting cash, realized results of all positions, less the cost of what they hold
 * @param fromAccount cash as the account says
 * @param openCost what the contracts held cost, without fees
 * @param realized realized on all positions, fees counted
 * @param fees all fees paid
 */
public record Books(
        Money startingCash,
        Money fromTrades,
        Money fromPositions,
        Money fromAccount,
        Money openCost,
        Money realized,
        Money fees) {
    /** Reckons from everything a desk holds. */
    public static Books of(
            Account account, Iterable<Trade> trades, Iterable<Settlement> settlements, Iterable<Position> positions) {
        Money byTrades = account.startingCash();
        Money fees = Money.ZERO;
        for (Trade trade : trades) {
            Money value = Money.of(trade.price(), trade.quantity());
            byTrades = byTrades.plus(trade.action() == Action.BUY ? value.negate() : value)
                    .minus(trade.fee());
            fees = fees.plus(trade.fee());
        }
        for (Settlement settlement : settlements) {
            byTrades = byTrades.plus(settlement.payout());
        }
        Money realized = Money.ZERO;
        Money openCost = Money.ZERO;
        for (Position position : positions) {
            realized = realized.plus(position.realizedPnl());
            openCost = openCost.plus(position.cost());
        }
        Money byPositions = account.startingCash().plus(realized).minus(openCost);
        return new Books(account.startingCash(), byTrades, byPositions, account.cash(), openCost, realized, fees);
    }

    /** Whether the three ways agree to the last digit. */
    public boolean balance() {
        return fromTrades.equals(fromPositions) && fromPositions.equals(fromAccount);
    }

    /** The three figures and what they say, in one sentence. */
    public String sentence() {
        return (balance() ? "The books balance" : "THE BOOKS DO NOT BALANCE") + ": cash $" + fromAccount
                + " by the account, $" + fromTrades + " by trades and settlements, $" + fromPositions
                + " by positions (realized $" + realized + ", open cost $" + openCost + ", fees $" + fees + ").";
    }
}
