package precog.desk.ladder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.engine.QueuePlace;
import precog.feed.Level;
import precog.market.MarketView;
import precog.order.Order;
import precog.position.Position;
import precog.value.Action;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.TickStructure;

/** The ladder of a market from the YES side, free of any toolkit: one row a tick, the highest price first. */
final class LadderRows {
    private LadderRows() {}

    /**
     * One price.
     *
     * @param bid contracts bid for YES here, {@code ask} contracts of YES offered here
     * @param ownBuys own contracts working here for YES (buying YES or selling NO), {@code ownSells} against it
     * @param pnl what the open position would have made, were its YES price here; null without a position
     */
    record Rung(
            Price price,
            Quantity bid,
            Quantity ask,
            Quantity ownBuys,
            Quantity ownSells,
            @Nullable Money pnl) {}

    /**
     * The rungs around {@code center}.
     *
     * @param count how many at most
     */
    static List<Rung> around(
            MarketView market, List<Order> orders, @Nullable Position position, Price center, int count) {
        Map<Price, Quantity> bids = quantities(market.depth().bids(Outcome.YES));
        Map<Price, Quantity> asks = quantities(market.depth().asks(Outcome.YES));
        Map<Price, Quantity> buys = own(orders, true);
        Map<Price, Quantity> sells = own(orders, false);
        List<Rung> rungs = new ArrayList<>();
        TickStructure ticks = market.listing().ticks();
        Price price = ticks.floor(center);
        for (int step = 0; step < count / 2 && ticks.up(price).isBelow(Price.ONE); step++) {
            price = ticks.up(price);
        }
        while (rungs.size() < count && price.isAbove(Price.ZERO)) {
            rungs.add(new Rung(
                    price,
                    bids.getOrDefault(price, Quantity.ZERO),
                    asks.getOrDefault(price, Quantity.ZERO),
                    buys.getOrDefault(price, Quantity.ZERO),
                    sells.getOrDefault(price, Quantity.ZERO),
                    position == null ? null : pnl(position, price)));
            price = ticks.down(price);
        }
        return rungs;
    }

    private static Map<Price, Quantity> quantities(List<Level> levels) {
        Map<Price, Quantity> quantities = new HashMap<>();
        levels.forEach(level -> quantities.merge(level.price(), level.quantity(), Quantity::plus));
        return quantities;
    }

    private static Map<Price, Quantity> own(List<Order> orders, boolean forYes) {
        Map<Price, Quantity> quantities = new HashMap<>();
        orders.stream()
                .filter(order -> isForYes(order) == forYes)
                .forEach(order -> quantities.merge(yesPrice(order), order.remaining(), Quantity::plus));
        return quantities;
    }

    /**
     * Where own orders stand in their queues, by YES price: of several at one price the one that comes first.
     *
     * @param queues places by order
     */
    static Map<Price, QueuePlace> places(List<Order> orders, Map<Long, QueuePlace> queues, boolean forYes) {
        Map<Price, QueuePlace> places = new HashMap<>();
        orders.stream()
                .filter(order -> isForYes(order) == forYes && queues.containsKey(order.id()))
                .forEach(order -> places.merge(
                        yesPrice(order),
                        queues.get(order.id()),
                        (one, other) -> one.ahead().compareTo(other.ahead()) <= 0 ? one : other));
        return places;
    }

    /** Own orders at a YES price that work for YES, or against it. */
    static List<Order> at(List<Order> orders, Price yes, boolean forYes) {
        return orders.stream()
                .filter(order -> isForYes(order) == forYes && yesPrice(order).equals(yes))
                .toList();
    }

    private static boolean isForYes(Order order) {
        return (order.action() == Action.BUY) == (order.outcome() == Outcome.YES);
    }

    private static Price yesPrice(Order order) {
        return order.outcome() == Outcome.YES ? order.limit() : order.limit().complement();
    }

    private static Money pnl(Position position, Price yes) {
        Price own = position.outcome() == Outcome.YES ? yes : yes.complement();
        return Money.of(own, position.quantity()).minus(position.cost());
    }
}
