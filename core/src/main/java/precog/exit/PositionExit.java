package precog.exit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/**
 * Contracts that left a position by a fill.
 *
 * @param tradeId the trade that took them out
 * @param pnl what those contracts realized, exit fee counted
 * @param unrealizedPnlAtExit of the position just before
 */
public record PositionExit(
        long id,
        ExecutionEnvironment environment,
        long positionId,
        long tradeId,
        ExitCondition condition,
        ExitPriority priority,
        Quantity quantity,
        Price price,
        Money pnl,
        @Nullable Money unrealizedPnlAtExit,
        Instant at) {}
