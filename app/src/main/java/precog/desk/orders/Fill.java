package precog.desk.orders;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.order.Order;
import precog.order.Trade;

/**
 * A fill with the order it filled.
 *
 * @param order null where it is too old to be told any more
 */
record Fill(Trade trade, @Nullable Order order) {
    @Nullable
    Instant sentAt() {
        return order == null ? null : order.sentAt();
    }

    @Nullable
    Instant acknowledgedAt() {
        return order == null ? null : order.acknowledgedAt();
    }

    /** From the venue's time of the fill to when it was known here; clocks that differ make it negative. */
    Duration news() {
        return Duration.between(trade.venueAt(), trade.at());
    }
}
