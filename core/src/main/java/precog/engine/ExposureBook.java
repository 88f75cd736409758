package precog.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import precog.edge.Commitment;
import precog.edge.Edge;
import precog.edge.Exposure;
import precog.feed.MarketListing;
import precog.market.Fees;
import precog.market.Fees.Liquidity;
import precog.order.Order;
import precog.position.Position;
import precog.settlement.Account;
import precog.value.Action;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.StrategyRef;

/** What is at stake, reckoned anew only after money moved. */
final class ExposureBook {
    private final TradingState state;
    private List<Stake> stakes = List.of();
    private Exposure known = new Exposure(Money.ZERO, Money.ZERO, List.of());
    private long knownAt = -1;

    ExposureBook(TradingState state) {
        this.state = state;
    }

    /**
     * One commitment and whose it is.
     *
     * @param strategy null where the trader acted alone
     * @param position null of a working entry
     */
    record Stake(
            Commitment commitment,
            @Nullable StrategyRef strategy,
            @Nullable Position position) {}

    /** The commitments of {@link #exposure}, with whose they are. */
    List<Stake> stakes() {
        exposure();
        return stakes;
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
        List<Stake> next = new ArrayList<>();
        for (Position position : state.holdings.open()) {
            MarketListing listing = state.listing(position.market());
            if (listing != null) {
                Money worst = position.cost().plus(position.fees());
                next.add(new Stake(
                        new Commitment(listing, position.outcome(), worst, true), position.strategy(), position));
            }
        }
        Money reserved = Money.ZERO;
        for (Order order : state.blotter.workingEntries().toList()) {
            MarketListing listing = state.listing(order.market());
            if (listing != null) {
                Money worst = worstCase(order, listing);
                reserved = reserved.plus(worst);
                next.add(new Stake(new Commitment(listing, order.outcome(), worst, false), strategy(order), null));
            }
        }
        Account account = state.account();
        Money bankroll = account.cash().plus(state.holdings.cost());
        stakes = List.copyOf(next);
        return new Exposure(
                account.cash().minus(reserved),
                bankroll,
                next.stream().map(Stake::commitment).toList());
    }

    /** {@link #exposure} as it would be without a working entry; null leaves none out. */
    Exposure without(@Nullable Order entry) {
        MarketListing listing = entry == null ? null : state.listing(entry.market());
        Exposure all = exposure();
        if (entry == null || listing == null) {
            return all;
        }
        Money worst = worstCase(entry, listing);
        List<Commitment> others = new ArrayList<>(all.commitments());
        others.remove(new Commitment(listing, entry.outcome(), worst, false));
        return new Exposure(all.cash().plus(worst), all.bankroll(), others);
    }

    /** What working entries on the markets that fit can still cost at worst. */
    Money reserved(Predicate<MarketListing> fits) {
        Money reserved = Money.ZERO;
        for (Order order : state.blotter.workingEntries().toList()) {
            MarketListing listing = state.listing(order.market());
            if (listing != null && fits.test(listing)) {
                reserved = reserved.plus(worstCase(order, listing));
            }
        }
        return reserved;
    }

    private @Nullable StrategyRef strategy(Order order) {
        Edge edge = order.edgeId() == null ? null : state.edge(order.edgeId());
        return edge == null ? null : edge.strategy();
    }

    /** What a working entry can still cost at worst. */
    static Money worstCase(Order order, MarketListing listing) {
        Price limit = order.dearestLimit();
        Quantity remaining = order.mostRemaining();
        Money fee = Fees.direct(listing.fees())
                .charge(Action.BUY, limit, remaining, Liquidity.TAKER)
                .fee();
        return Money.of(limit, remaining).plus(fee);
    }
}
