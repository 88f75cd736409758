package precog.position;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.edge.Confidence;
import precog.value.Category;
import precog.value.EventId;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.StrategyRef;

/**
 * Contracts of one outcome, in own-side terms.
 *
 * @param quantity contracts held now
 * @param bought contracts ever bought into it
 * @param cost what the contracts held now cost, without fees; the rest of the cost left with the contracts sold
 * @param entryPrice average own price of all buys, 4 decimals half-even, for people and thresholds
 * @param fees all fees paid on it so far
 * @param realizedPnl proceeds less cost of what was sold or settled, less all fees paid
 * @param mark own bid it was last valued at; null where nobody bids
 * @param unrealizedPnl mark × quantity − cost; null without a mark
 * @param pnlPercent (mark − entry) / entry, 4 decimals; null without a mark
 * @param confidence confidence of the entry, sets the stop and the target
 * @param stagesTaken partial exit stages already executed
 * @param holdToSettlement whether the time-based exit spares it
 * @param thinChecks monitoring checks running that found the book too thin to leave through
 * @param exitReason the condition that closed it; null while open
 * @param exitPrice average own price of all sales; null before any
 */
public record Position(
        long id,
        ExecutionEnvironment environment,
        String platform,
        MarketId market,
        EventId event,
        Category category,
        Outcome outcome,
        Quantity quantity,
        Quantity bought,
        Money cost,
        Price entryPrice,
        Money fees,
        Money realizedPnl,
        @Nullable Price mark,
        @Nullable Money unrealizedPnl,
        @Nullable BigDecimal pnlPercent,
        Confidence confidence,
        @Nullable TrailingStop trailingStop,
        int stagesTaken,
        boolean holdToSettlement,
        int thinChecks,
        PositionStatus status,
        @Nullable Long edgeId,
        long entryOrderId,
        @Nullable StrategyRef strategy,
        @Nullable ModelRef model,
        String reason,
        @Nullable String exitReason,
        @Nullable String exitPriority,
        @Nullable Price exitPrice,
        Instant openedAt,
        @Nullable Instant closedAt,
        Instant checkedAt) {
    public boolean isOpen() {
        return status == PositionStatus.OPEN;
    }
}
