package precog.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored version of a probability model. Name, version, type and parameters are fixed for good; status, validation
 * figures and notes may change.
 *
 * @param type for example {@code elo}, {@code matrix} or {@code trader}
 * @param status {@code draft}, {@code training}, {@code validating}, {@code active} or {@code deprecated}
 * @param config each parameter by its dotted path
 * @param accuracy share of right sides when it was validated; null where it was not
 * @param calibration calibration figure of the validation; null where there is none
 * @param samples how many samples the validation rests on; null where there is none
 */
public record ModelVersion(
        long id,
        String name,
        String version,
        String type,
        @Nullable String sport,
        String status,
        Map<String, String> config,
        @Nullable String description,
        @Nullable BigDecimal accuracy,
        @Nullable BigDecimal calibration,
        @Nullable Integer samples,
        Instant createdAt,
        @Nullable String createdBy,
        @Nullable String notes) {
    /** Name and version. */
    public String label() {
        return name + " " + version;
    }
}
