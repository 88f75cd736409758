package precog.desk.pair;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Freshness;
import precog.market.Fees;
import precog.market.Fees.Liquidity;
import precog.market.MarketView;
import precog.market.Quote;
import precog.pairing.Pairing;
import precog.pairing.TakerFee;
import precog.pairing.TokenQuote;
import precog.value.Action;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/**
 * The prices of YES at two venues as they are shown beside each other, and by how much they differ once each venue's taker
 * fee of one contract is paid.
 *
 * @param ours YES here; {@code theirs} the outcome there
 * @param buy what buying one there costs more than here, fees included; null where it cannot be said
 * @param sell what selling one there brings more than here, fees taken off
 */
record PairFigures(
        Side ours,
        Side theirs,
        @Nullable BigDecimal buy,
        @Nullable BigDecimal sell) {
    private static final Quantity ONE = Quantity.of(1);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * One venue's prices.
     *
     * @param bid best bid, {@code ask} best offer; null where there is none
     * @param mid half way between the two; null where one is missing
     * @param buyFee of buying one at the offer, {@code sellFee} of selling one at the bid; null where it is not known
     * @param at when the prices were last known to hold; null before any
     */
    record Side(
            @Nullable Price bid,
            @Nullable Quantity bidSize,
            @Nullable Price ask,
            @Nullable Quantity askSize,
            @Nullable BigDecimal mid,
            @Nullable Price last,
            @Nullable Money buyFee,
            @Nullable Money sellFee,
            @Nullable Instant at,
            Freshness freshness) {
        /** Whether its prices are of now, so that they may be held against others. */
        boolean holds() {
            return freshness == Freshness.FRESH || freshness == Freshness.AGEING;
        }
    }

    /** The prices as they stand; no difference where one side is stale or lost, or the rules have to be read again. */
    static PairFigures of(MarketView market, Pairing pairing, Instant now) {
        Side ours = ours(market, now);
        Side theirs = theirs(pairing, now);
        boolean comparable = !pairing.toConfirmAgain() && ours.holds() && theirs.holds();
        return new PairFigures(
                ours,
                theirs,
                comparable ? difference(cost(theirs.ask, theirs.buyFee), cost(ours.ask, ours.buyFee)) : null,
                comparable ? difference(proceeds(theirs.bid, theirs.sellFee), proceeds(ours.bid, ours.sellFee)) : null);
    }

    private static Side ours(MarketView market, Instant now) {
        Quote quote = market.quote();
        Fees fees = Fees.direct(market.listing().fees());
        return new Side(
                quote.yesBid(),
                quote.yesBid() == null ? null : quote.yesBidSize(),
                quote.yesAsk(),
                quote.yesAsk() == null ? null : quote.yesAskSize(),
                mid(quote.yesBid(), quote.yesAsk()),
                market.lastPrice(),
                fee(
                        quote.yesAsk(),
                        price -> fees.charge(Action.BUY, price, ONE, Liquidity.TAKER)
                                .fee()),
                fee(
                        quote.yesBid(),
                        price -> fees.charge(Action.SELL, price, ONE, Liquidity.TAKER)
                                .fee()),
                market.priceAt(),
                market.bookValid() ? Freshness.of(market.priceAt(), now) : Freshness.LOST);
    }

    private static Side theirs(Pairing pairing, Instant now) {
        TokenQuote quote = pairing.quote();
        if (quote == null) {
            return new Side(null, null, null, null, null, null, null, null, null, Freshness.FRESH);
        }
        TakerFee fee = pairing.counterpart() == null
                ? TakerFee.UNKNOWN
                : pairing.counterpart().fee();
        return new Side(
                quote.bid(),
                quote.bid() == null ? null : quote.bidSize(),
                quote.ask(),
                quote.ask() == null ? null : quote.askSize(),
                mid(quote.bid(), quote.ask()),
                quote.last(),
                fee.known() ? fee(quote.ask(), fee::each) : null,
                fee.known() ? fee(quote.bid(), fee::each) : null,
                quote.at(),
                quote.trusted() ? Freshness.of(quote.at(), now) : Freshness.LOST);
    }

    private static @Nullable Money fee(@Nullable Price price, Function<Price, Money> of) {
        return price == null ? null : of.apply(price);
    }

    private static @Nullable BigDecimal mid(@Nullable Price bid, @Nullable Price ask) {
        return bid == null || ask == null
                ? null
                : BigDecimal.valueOf(bid.units() + (long) ask.units(), Price.SCALE)
                        .divide(TWO);
    }

    private static @Nullable BigDecimal cost(@Nullable Price price, @Nullable Money fee) {
        return price == null || fee == null ? null : price.decimal().add(fee.decimal());
    }

    private static @Nullable BigDecimal proceeds(@Nullable Price price, @Nullable Money fee) {
        return price == null || fee == null ? null : price.decimal().subtract(fee.decimal());
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal there, @Nullable BigDecimal here) {
        return there == null || here == null ? null : there.subtract(here);
    }
}
