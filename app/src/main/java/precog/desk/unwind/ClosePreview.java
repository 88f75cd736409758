package precog.desk.unwind;

import org.jspecify.annotations.Nullable;
import precog.desk.text.Figures;
import precog.market.Fees;
import precog.market.MarketView;
import precog.market.Sweep;
import precog.position.Position;
import precog.value.Action;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/**
 * What selling contracts of a position into the bids shown now would bring.
 *
 * @param filled contracts the bids shown would take
 * @param average average own price of them; null where nobody bids
 * @param fee estimated fee, level by level
 * @param proceeds what it brings, the fee taken off
 * @param pnl proceeds less fee and the cost of those contracts
 */
public record ClosePreview(
        Quantity wanted, Quantity filled, @Nullable Price average, Money fee, Money proceeds, Money pnl) {
    public static ClosePreview of(MarketView market, Position position, Quantity wanted) {
        Sweep sweep = Sweep.of(market.depth(), Action.SELL, position.outcome(), wanted, Price.ZERO);
        if (sweep.averagePrice() == null) {
            return new ClosePreview(wanted, Quantity.ZERO, null, Money.ZERO, Money.ZERO, Money.ZERO);
        }
        Fees.Charge charge = sweep.charge(Fees.direct(market.listing().fees()));
        Money cost = position.cost().share(sweep.filled(), position.quantity());
        return new ClosePreview(
                wanted,
                sweep.filled(),
                sweep.averagePrice(),
                charge.fee(),
                charge.cash(),
                charge.cash().minus(cost));
    }

    /** Contracts that nobody bids for now. */
    public Quantity left() {
        return wanted.minus(filled);
    }

    /** The preview as a sentence. */
    public String sentence() {
        if (average == null) {
            return "Nobody bids now: there is nothing to sell into.";
        }
        String shortfall = filled.equals(wanted)
                ? ""
                : " The book takes only " + Figures.quantity(filled) + " of " + Figures.quantity(wanted) + ".";
        return "Sells " + Figures.quantity(filled) + " at " + Figures.price(average) + " on average, fee "
                + Figures.money(fee) + ", result " + Figures.signedMoney(pnl) + "." + shortfall;
    }
}
