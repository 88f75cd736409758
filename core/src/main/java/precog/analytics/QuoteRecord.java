package precog.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.Price;
import precog.value.Probability;

/**
 * A market as it was kept from one moment on.
 *
 * @param bid YES bid, {@code ask} YES ask; null where a side was missing
 * @param model what the model of its edge then gave YES; null where no edge of it was kept
 */
public record QuoteRecord(
        Instant at,
        @Nullable Price bid,
        @Nullable Price ask,
        @Nullable Probability model) {}
