package precog.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Probability;

/**
 * The trader's own probability of YES: a model version like any other.
 *
 * @param ref the version this view is
 * @param probability of YES; null where the trader withdrew the view
 * @param expiresAt null where it holds until withdrawn
 */
public record TraderView(
        ModelRef ref,
        MarketId market,
        @Nullable Probability probability,
        String author,
        Instant at,
        @Nullable Instant expiresAt,
        String note) {}
