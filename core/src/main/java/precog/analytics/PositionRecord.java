package precog.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.position.PositionStatus;
import precog.value.Category;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * A position as it stands in the records, with what it is attributed to.
 *
 * @param title the market in words
 * @param entryPrice average own price paid
 * @param bought contracts ever bought
 * @param quantity contracts still held
 * @param realized realized so far, all fees paid counted
 * @param unrealized of the contracts held, at the own bid; null where nobody bids or nothing is held
 * @param exitReason the condition that ended it; null while open
 * @param strategyId strategy version whose edge it rests on; null for the trader's own orders
 * @param modelId model version that judged that edge; null likewise
 */
public record PositionRecord(
        long id,
        MarketId market,
        String title,
        Category league,
        Outcome outcome,
        PositionStatus status,
        Price entryPrice,
        Quantity bought,
        Quantity quantity,
        Money fees,
        Money realized,
        @Nullable Money unrealized,
        @Nullable String exitReason,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Long strategyId,
        @Nullable Long modelId,
        @Nullable Long edgeId) {
    /** What the contracts ever bought cost, without fees. */
    public Money paid() {
        return Money.of(entryPrice, bought);
    }

    public boolean closed() {
        return status != PositionStatus.OPEN;
    }
}
