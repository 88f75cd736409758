package precog.settlement;

import precog.feed.FeedMessage.MarketSettled;
import precog.feed.SettlementResult;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** What contracts pay when their market resolves. There is no fee on it. */
public final class Payout {
    private Payout() {}

    /**
     * The cash contracts bring: {@code yesValue} each for YES, the rest of the dollar for NO. A void or canceled market
     * refunds, so that it is never a loss: the cost of the contracts still held, and of the fees paid on the position
     * the share that these contracts are of all that were bought. A position that was never sold from then comes out at
     * exactly zero; what earlier sales won or lost stays.
     *
     * @param quantity contracts still held
     * @param bought contracts ever bought into the position
     * @param cost what the contracts still held cost, without fees
     * @param fees all fees paid on the position so far
     * @throws IllegalArgumentException where the market is not void and the venue gives no value
     */
    public static Money of(
            MarketSettled settled, Outcome outcome, Quantity quantity, Quantity bought, Money cost, Money fees) {
        if (settled.result() == SettlementResult.VOID) {
            return cost.plus(fees.share(quantity, bought));
        }
        Price yes = settled.yesValue();
        if (yes == null) {
            throw new IllegalArgumentException("The venue settled " + settled.market() + " as " + settled.result()
                    + " without a value: read its own words in the settlement and correct the account by hand.");
        }
        return Money.of(outcome == Outcome.YES ? yes : yes.complement(), quantity);
    }
}
