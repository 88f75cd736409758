package precog.desk.ladder;

import java.util.List;
import java.util.Optional;
import precog.desk.stake.Stake;
import precog.engine.Command.PlaceOrder;
import precog.order.TimeInForce;
import precog.position.Position;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * What a click beside a price means: left of it for YES, right of it against YES. Contracts of the other outcome that
 * are held go first, because on an exchange where YES and NO cancel out a bid for YES is the way out of NO; one click
 * never turns a position around, it sells at most what is held. Without any it buys: YES on the left, NO on the right.
 */
record LadderClick(MarketId market, List<Position> positions, Stake stake, String trader) {
    /**
     * The order.
     *
     * @param yes the YES price clicked
     * @return empty where the stake does not buy a single contract at that price
     */
    Optional<PlaceOrder> order(Price yes, boolean forYes) {
        Outcome wanted = forYes ? Outcome.YES : Outcome.NO;
        Quantity held = Position.held(positions, market, wanted.opposite());
        boolean sells = held.isPositive();
        Outcome outcome = sells ? wanted.opposite() : wanted;
        Price own = outcome == Outcome.YES ? yes : yes.complement();
        Quantity size = sells ? stake.at(own).min(held) : stake.at(own);
        return size.isPositive()
                ? Optional.of(new PlaceOrder(
                        market,
                        outcome,
                        sells ? Action.SELL : Action.BUY,
                        size,
                        own,
                        TimeInForce.GOOD_TILL_CANCELED,
                        false,
                        trader))
                : Optional.empty();
    }
}
