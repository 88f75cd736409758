package precog.settlement;

import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage.MarketSettled;
import precog.position.Position;
import precog.value.Money;

/** Ends a position with what its market's resolution pays; {@link Payout} says how much that is. */
public final class SettlementRule {
    private SettlementRule() {}

    /** The settlement and the position it ends. */
    public record Settled(Settlement settlement, Position position) {}

    /**
     * Settles an open position.
     *
     * @param id key of the settlement
     * @return null where the position is not open, so that whatever arrives twice pays once
     */
    public static @Nullable Settled settle(Position position, MarketSettled resolved, long id) {
        if (!position.isOpen()) {
            return null;
        }
        Money payout = Payout.of(
                resolved, position.outcome(), position.quantity(), position.bought(), position.cost(), position.fees());
        return new Settled(
                settlement(position, resolved, id, payout),
                position.settled(payout.minus(position.cost()), resolved.at()));
    }

    /** How a market resolved in which a position was held and left before: nothing is paid, but it is worth knowing. */
    public static Settlement afterwards(Position position, MarketSettled resolved, long id) {
        return settlement(position, resolved, id, Money.ZERO);
    }

    private static Settlement settlement(Position position, MarketSettled resolved, long id, Money payout) {
        return new Settlement(
                id,
                position.environment(),
                position.platform(),
                position.market(),
                resolved.settlementId(),
                resolved.result(),
                resolved.yesValue(),
                position.id(),
                position.outcome(),
                position.quantity(),
                payout,
                payout.minus(position.cost()),
                resolved.rawAnswer(),
                resolved.at());
    }
}
