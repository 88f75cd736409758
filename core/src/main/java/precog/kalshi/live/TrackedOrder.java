package precog.kalshi.live;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import precog.kalshi.rest.KalshiAccount.FillRecord;
import precog.order.ExchangeReport.Filled;
import precog.order.Order;
import precog.value.Outcome;

/** One of our orders on its way at the venue. Its calls go one after the other: a cancel waits for the answer before. */
final class TrackedOrder {
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable String exchangeId;
    private volatile boolean cancelWanted;
    private volatile Order order;

    TrackedOrder(Order order) {
        this.order = order;
        exchangeId = order.exchangeOrderId();
    }

    /** The order as the desk last spoke of it. */
    Order order() {
        return order;
    }

    void spokenOf(Order now) {
        order = now;
    }

    String id() {
        return order.clientOrderId();
    }

    /** One call about this order at a time. */
    ReentrantLock turn() {
        return turn;
    }

    /** The venue's id; null before it is known. */
    @Nullable
    String exchangeId() {
        return exchangeId;
    }

    void known(String id) {
        exchangeId = id;
    }

    boolean cancelWanted() {
        return cancelWanted;
    }

    void wantCancel() {
        cancelWanted = true;
    }

    /** A fill of this order as the desk counts it, in own-side terms. */
    Filled filled(FillRecord fill, Instant at) {
        return new Filled(
                at,
                id(),
                fill.tradeId(),
                order.outcome() == Outcome.YES
                        ? fill.yesPrice()
                        : fill.yesPrice().complement(),
                fill.quantity(),
                fill.cost(),
                fill.taker(),
                fill.at());
    }
}
