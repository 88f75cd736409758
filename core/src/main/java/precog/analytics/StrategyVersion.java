package precog.analytics;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored version of a strategy. Name, version, type and configuration are fixed for good; status and notes may change.
 *
 * @param type {@code entry}, {@code exit}, {@code sizing} or {@code hedging}
 * @param status {@code draft}, {@code testing}, {@code active}, {@code inactive} or {@code deprecated}
 * @param config each setting by its dotted path
 */
public record StrategyVersion(
        long id,
        String name,
        String version,
        String type,
        @Nullable String sport,
        String status,
        Map<String, String> config,
        @Nullable String description,
        Instant createdAt,
        @Nullable String createdBy,
        @Nullable String notes) {
    /** Name and version. */
    public String label() {
        return name + " " + version;
    }
}
