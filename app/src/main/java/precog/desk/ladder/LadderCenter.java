package precog.desk.ladder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.desk.ladder.LadderRows.Rung;
import precog.market.MarketView;
import precog.order.Order;
import precog.position.Position;
import precog.value.MarketId;
import precog.value.Price;

/**
 * Where the ladder stands. It stays put, so that a price does not move away under the pointer, until the touch comes
 * near an edge; while the pointer is over it, it stays even then.
 */
final class LadderCenter {
    /** Stands for a market without any price: the middle of what it can be worth. */
    private static final Price UNKNOWN = Price.of("0.5000");

    private @Nullable MarketId market;
    private @Nullable Price center;

    /** Lets the touch come to the middle with the next drawing. */
    void forget() {
        center = null;
    }

    /**
     * The rungs to draw.
     *
     * @param count how many at most
     * @param held whether the pointer holds the ladder where it is
     */
    List<Rung> rungs(MarketView view, List<Order> orders, @Nullable Position position, int count, boolean held) {
        Price touch = touch(view);
        Price start = center;
        if (start == null || !view.listing().id().equals(market)) {
            market = view.listing().id();
            center = touch;
            return LadderRows.around(view, orders, position, touch, count);
        }
        List<Rung> rungs = LadderRows.around(view, orders, position, start, count);
        if (held || isInside(rungs, touch)) {
            return rungs;
        }
        center = touch;
        return LadderRows.around(view, orders, position, touch, count);
    }

    private static boolean isInside(List<Rung> rungs, Price touch) {
        int margin = rungs.size() / 6;
        return rungs.size() > 2 * margin
                && !touch.isAbove(rungs.get(margin).price())
                && !touch.isBelow(rungs.get(rungs.size() - 1 - margin).price());
    }

    private static Price touch(MarketView view) {
        Price mid = view.quote().mid();
        return mid != null ? mid : view.lastPrice() != null ? view.lastPrice() : UNKNOWN;
    }
}
