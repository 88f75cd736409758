package precog.analytics;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One training of a model.
 *
 * @param dataset name and version of the data it learnt from; null where none was named
 * @param samples rows of that data; null where not counted
 * @param status running, completed, failed or cancelled
 * @param metrics what was measured, on training, validation and test data, by dotted path
 */
public record TrainingRun(
        long id,
        @Nullable String dataset,
        @Nullable Integer samples,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        String status,
        Map<String, String> metrics,
        @Nullable String error) {}
