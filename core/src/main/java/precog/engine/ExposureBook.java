package precog.engine;

import java.util.ArrayList;
import java.util.List;
import precog.edge.Commitment;
import precog.edge.Exposure;
import precog.feed.MarketListing;
import precog.market.Fees;
import precog.market.Fees.Liquidity;
import precog.order.Order;
import precog.position.Position;
import precog.settlement.Account;
import precog.value.Action;
import precog.value.Money;

/** What is at stake, reckoned anew only after money moved. */
final class ExposureBook {
    private final TradingState state;
    private Exposure known = new Exposure(Money.ZERO, Money.ZERO, List.of());
    private long knownAt = -1;

    ExposureBook(TradingState state) {
        this.state = state;
    }

    /** Positions and working entries at their worst, and the cash that working entries leave. */
    Exposure exposure() {
        if (state.moneyMoves() != knownAt) {
            known = reckon();
            knownAt = state.moneyMoves();
        }
        return known;
    }

    private Exposure reckon() {
        List<Commitment> commitments = new ArrayList<>();
        for (Position position : state.holdings.open()) {
            MarketListing listing = state.listing(position.market());
            if (listing != null) {
                Money worst = position.cost().plus(position.fees());
                commitments.add(new Commitment(listing, position.outcome(), worst, true));
            }
        }
        Money reserved = Money.ZERO;
        for (Order order : state.blotter.workingEntries().toList()) {
            MarketListing listing = state.listing(order.market());
            if (listing != null) {
                Money worst = worstCase(order, listing);
                reserved = reserved.plus(worst);
                commitments.add(new Commitment(listing, order.outcome(), worst, false));
            }
        }
        Account account = state.account();
        Money bankroll = account.cash().plus(state.holdings.cost());
        return new Exposure(account.cash().minus(reserved), bankroll, commitments);
    }

    private static Money worstCase(Order order, MarketListing listing) {
        Money fee = Fees.direct(listing.fees())
                .charge(Action.BUY, order.limit(), order.remaining(), Liquidity.TAKER)
                .fee();
        return Money.of(order.limit(), order.remaining()).plus(fee);
    }
}
