package precog.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.decision.Verdict;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

/**
 * A verdict on an edge and what happened afterwards.
 *
 * @param title the market in words
 * @param by who decided
 * @param price own ask at that moment; null where nobody offered
 * @param netEdge what the model promised a contract
 * @param probability of the own side, as the model said
 * @param implied of the own side, as the market said; null where a side of the book was missing
 * @param later own bid some minutes afterwards; null where nobody bid or nothing is recorded
 * @param settled dollars an own contract paid in the end; null while open, or where void
 */
public record DecisionRecord(
        long id,
        Instant at,
        MarketId market,
        String title,
        Outcome outcome,
        Verdict verdict,
        String by,
        @Nullable Price price,
        @Nullable BigDecimal netEdge,
        @Nullable Quantity quantity,
        @Nullable String reasonCode,
        @Nullable String reason,
        Probability probability,
        @Nullable Probability implied,
        @Nullable Price later,
        @Nullable Price settled) {}
