package precog.edge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.config.ExitSettings;
import precog.market.Quote;
import precog.value.Price;
import precog.value.Quantity;

/**
 * Whether a position would be left alone for a while once it is entered. The exits look at the own bid from the first
 * moment on: where the spread alone is as wide as the stop, or the book as thin as one that dried up, an entry would be
 * sold again at once for the spread and two fees, whatever the model says.
 */
record WayOut(ExitSettings exit) {
    /**
     * The rules of the way out.
     *
     * @param entry average price of what would be bought
     */
    List<Check> checks(Contract contract, Price entry, Confidence confidence) {
        Quote quote = contract.valuation().market().quote();
        return List.of(
                stopRoom(quote.bid(contract.outcome()), entry, confidence), wayOut(quote.spreadUnits(), contract));
    }

    private Check stopRoom(@Nullable Price bid, Price entry, Confidence confidence) {
        if (!exit.enabled().stopLoss()) {
            return new Check(Rule.STOP_ROOM, true, "no stop loss", "a mark above the stop");
        }
        BigDecimal stop = confidence.of(exit.stopLoss()).negate();
        BigDecimal mark = bid == null
                ? null
                : bid.decimal().subtract(entry.decimal()).divide(entry.decimal(), 4, RoundingMode.FLOOR);
        return new Check(
                Rule.STOP_ROOM,
                mark != null && mark.compareTo(stop) > 0,
                mark == null ? "no bid" : Shown.percent(mark),
                "more than " + Shown.percent(stop));
    }

    private Check wayOut(@Nullable Integer spread, Contract contract) {
        Quantity bids = contract.bids();
        boolean wide = spread == null || spread > exit.spread().units();
        return new Check(
                Rule.WAY_OUT,
                !exit.enabled().liquidityDriedUp() || (!wide && bids.isPositive()),
                "spread " + (spread == null ? "none" : Shown.price(spread)) + ", bids for " + bids + " contracts",
                "a spread of " + exit.spread() + " or less and a bid");
    }
}
