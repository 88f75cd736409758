package precog.config;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A setting set on the running desk, above file and default.
 *
 * @param value the new value as text; null where the override was lifted
 */
public record SettingOverride(
        long id,
        String key,
        @Nullable String value,
        String reason,
        String author,
        Instant at,
        @Nullable Instant expiresAt) {}
