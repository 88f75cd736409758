package precog.db.store;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How words and structures of the domain are written in columns. */
final class Codes {
    private static final JsonMapper JSON = new JsonMapper();

    private Codes() {}

    /** A name as a closed list of values spells it. */
    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable String lowerOrNull(@Nullable Enum<?> value) {
        return value == null ? null : lower(value);
    }

    /** JSON of maps, lists, texts, numbers and booleans. */
    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Text that is JSON stays as it is; anything else is kept as {@code {"raw": …}}. */
    static String jsonOrRaw(String text) {
        try {
            JSON.readTree(text);
            return text.isBlank() ? "{}" : text;
        } catch (RuntimeException e) {
            return json(Map.of("raw", text));
        }
    }
}
