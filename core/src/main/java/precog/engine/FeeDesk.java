package precog.engine;

import org.jspecify.annotations.Nullable;
import precog.market.Fees;
import precog.market.Fees.Liquidity;
import precog.market.Market;
import precog.order.ExchangeReport.Filled;
import precog.order.Order;
import precog.value.Money;

/**
 * Holds what the exchange charged for each fill against the fee model. The exchange's figure is always the one booked;
 * one that rounding does not explain means that the terms here are not those there, so that every edge is wrong.
 */
final class FeeDesk {
    private final MarketWatch watch;
    private final RiskDesk risk;

    FeeDesk(MarketWatch watch, RiskDesk risk) {
        this.watch = watch;
        this.risk = risk;
    }

    /** What the fee model says of a fill; null where the market or its formula is not known. */
    @Nullable
    Money estimate(Order order, Filled fill) {
        Market market = watch.market(order.market());
        if (market == null || !market.listing().fees().known()) {
            return null;
        }
        Liquidity liquidity = fill.taker() ? Liquidity.TAKER : Liquidity.MAKER;
        return fees(market)
                .charge(order.action(), fill.price(), fill.quantity(), liquidity)
                .fee();
    }

    private static Fees fees(Market market) {
        return Fees.direct(market.listing().fees());
    }

    /** Tells of a fill whose estimate is wrong. */
    void compare(Order order, Filled fill, Money estimate) {
        Market market = watch.market(order.market());
        Money difference = fill.fee().minus(estimate);
        Money amount = difference.isNegative() ? difference.negate() : difference;
        if (market == null || amount.compareTo(fees(market).tolerance()) <= 0) {
            return;
        }
        risk.feeSeen(
                order.id(),
                market.listing(),
                "The exchange charged $" + fill.fee() + " for " + fill.quantity() + " contracts of " + order.market()
                        + " at " + fill.price() + " (" + (fill.taker() ? "taker" : "maker") + ", order " + order.id()
                        + "); our estimate was $" + estimate + ", $" + amount
                        + (difference.isNegative() ? " more than that." : " less than that.")
                        + " The exchange's figure is booked. Compare the fees of series "
                        + market.listing().series() + " with the exchange's before you trust an edge there.");
    }
}
