package precog.decision;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * A verdict on an edge, kept for good.
 *
 * @param edgeId the edge version that was on screen
 * @param by who decided, {@code auto} for automatic execution
 * @param price own ask at that moment; null where nobody offered
 * @param quantity contracts approved; null otherwise
 * @param limit worst own price approved; null otherwise
 * @param reasonCode coded reason, such as {@code price_moved}; null where none was asked
 */
public record Decision(
        long id,
        ExecutionEnvironment environment,
        long edgeId,
        MarketId market,
        Outcome outcome,
        Verdict verdict,
        String by,
        Instant at,
        @Nullable Price price,
        BigDecimal netEdge,
        @Nullable Quantity quantity,
        @Nullable Price limit,
        @Nullable String reasonCode,
        @Nullable String note) {}
