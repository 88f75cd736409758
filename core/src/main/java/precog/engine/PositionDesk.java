package precog.engine;

import org.jspecify.annotations.Nullable;
import precog.edge.Confidence;
import precog.edge.Edge;
import precog.exit.ExitCondition;
import precog.exit.ExitIntent;
import precog.exit.PositionExit;
import precog.feed.MarketListing;
import precog.journal.Fact;
import precog.order.ExchangeReport.Filled;
import precog.order.Order;
import precog.order.Trade;
import precog.position.Position;
import precog.settlement.Account;
import precog.value.Action;
import precog.value.Category;
import precog.value.Money;

/** Turns fills into trades, positions and cash, all of one fill in one group of facts. */
final class PositionDesk {
    private final Ledger ledger;
    private final MarketWatch watch;

    PositionDesk(Ledger ledger, MarketWatch watch) {
        this.ledger = ledger;
        this.watch = watch;
    }

    /**
     * Applies a fill that was not applied before.
     *
     * @param order the order with the fill counted
     * @param feeEstimate what the fee model says of the fill; null where it says nothing
     * @return what is wrong, in words, where the books here cannot hold it; null where all is well
     */
    @Nullable
    String filled(Order order, Filled fill, @Nullable Money feeEstimate) {
        return order.action() == Action.BUY ? bought(order, fill, feeEstimate) : sold(order, fill, feeEstimate);
    }

    private @Nullable String bought(Order order, Filled fill, @Nullable Money feeEstimate) {
        Position before = held(order);
        Edge edge = order.edgeId() == null ? null : ledger.state().edge(order.edgeId());
        Position after = before == null ? opened(order, fill, edge) : before.bought(fill);
        after = after.marked(watch.bid(order.market(), order.outcome()));
        ledger.record(new Fact.PositionFact(after));
        trade(order, after, fill, feeEstimate);
        return null;
    }

    /** The position a buy adds to: the open one of its contract, where there is one. */
    private @Nullable Position held(Order order) {
        return ledger.state().holdings.open(order.market(), order.outcome());
    }

    private Position opened(Order order, Filled fill, @Nullable Edge edge) {
        // A manual entry has no model behind it: the tightest stop is the careful one.
        return Position.opened(
                ledger.next(Serial.POSITION),
                order,
                fill,
                category(order),
                edge == null ? Confidence.LOW : edge.confidence(),
                edge == null ? null : edge.strategy(),
                edge == null ? null : edge.model(),
                edge == null ? "manual order" : edge.basis());
    }

    private Category category(Order order) {
        MarketListing listing = ledger.state().listing(order.market());
        return listing == null ? Category.OTHER : listing.category();
    }

    private @Nullable String sold(Order order, Filled fill, @Nullable Money feeEstimate) {
        Position before = order.positionId() == null
                ? held(order)
                : ledger.state().holdings.position(order.positionId());
        if (before == null || before.quantity().compareTo(fill.quantity()) < 0) {
            return "Order " + order.id() + " sold " + fill.quantity() + " contracts of " + order.market() + " "
                    + order.outcome() + ", but only "
                    + (before == null ? "none" : before.quantity()) + " were held here";
        }
        ExitIntent intent = ledger.state().exitIntent(order.id());
        ExitCondition condition = intent == null ? ExitCondition.MANUAL : intent.condition();
        Position marked = before.marked(watch.bid(order.market(), order.outcome()));
        Position after =
                marked.sold(fill, condition.name(), condition.priority().name());
        ledger.record(new Fact.PositionFact(after));
        Trade trade = trade(order, after, fill, feeEstimate);
        ledger.record(new Fact.PositionExitFact(new PositionExit(
                ledger.next(Serial.POSITION_EXIT),
                order.environment(),
                after.id(),
                trade.id(),
                condition,
                condition.priority(),
                fill.quantity(),
                fill.price(),
                after.realizedPnl().minus(before.realizedPnl()),
                marked.unrealizedPnl(),
                fill.at())));
        return null;
    }

    private Trade trade(Order order, Position position, Filled fill, @Nullable Money feeEstimate) {
        Order tied = order.withPosition(position.id());
        ledger.record(new Fact.OrderFact(tied));
        Edge edge = position.edgeId() == null ? null : ledger.state().edge(position.edgeId());
        Trade trade = Trade.of(ledger.next(Serial.TRADE), tied, position.id(), fill, feeEstimate, edge);
        ledger.record(new Fact.TradeFact(trade));
        cash(trade.cash());
        return trade;
    }

    /** Money came in, or went out where negative. */
    void cash(Money change) {
        Account account = ledger.state().account();
        ledger.record(new Fact.AccountFact(new Account(
                account.environment(),
                account.platform(),
                account.startingCash(),
                account.cash().plus(change),
                ledger.now())));
    }
}
