package precog.exit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;
import precog.value.Price;
import precog.value.Quantity;

/**
 * One order tried on the way out, written once its outcome is known.
 *
 * @param number 1 for the first order, then one up per walk or repeat
 * @param orderType {@code market} for immediate-or-cancel down to the floor, else {@code limit}
 * @param fillPrice average own price; null where nothing filled
 * @param others the conditions that were true as well, by code
 */
public record ExitAttempt(
        long id,
        ExecutionEnvironment environment,
        long positionId,
        long orderId,
        ExitCondition condition,
        ExitPriority priority,
        String orderType,
        Price limit,
        @Nullable Price fillPrice,
        Quantity quantity,
        Quantity filled,
        int number,
        int timeoutSeconds,
        boolean success,
        String others,
        Instant at) {}
