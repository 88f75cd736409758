package precog.db;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of the schema.
 *
 * @param version its number
 * @param description what it does
 * @param state for example {@code Success} or {@code Pending}
 * @param installedAt when it was applied; null where it was not
 */
public record Migration(
        String version,
        String description,
        String state,
        @Nullable Instant installedAt) {}
