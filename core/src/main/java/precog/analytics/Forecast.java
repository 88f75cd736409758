package precog.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.MarketId;
import precog.value.Probability;

/**
 * What a model said of a market that has resolved since, and what came of it.
 *
 * @param yes the model's probability of YES
 * @param implied the market's own at the same moment, its de-vigged mid; null where a side of the book was missing
 * @param happened whether it resolved YES
 */
public record Forecast(
        MarketId market,
        Instant at,
        Probability yes,
        @Nullable Probability implied,
        boolean happened) {}
