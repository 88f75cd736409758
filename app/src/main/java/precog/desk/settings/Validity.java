package precog.desk.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a change of a setting holds. */
enum Validity {
    UNTIL_LIFTED("until lifted", null),
    HOUR("for 1 hour", Duration.ofHours(1)),
    DAY("for 1 day", Duration.ofDays(1)),
    WEEK("for 1 week", Duration.ofDays(7));

    private final String words;
    private final @Nullable Duration length;

    Validity(String words, @Nullable Duration length) {
        this.words = words;
        this.length = length;
    }

    /** Null where it holds until a person lifts it. */
    @Nullable
    Duration length() {
        return length;
    }

    /** As the choice shows it. */
    @Override
    public String toString() {
        return words;
    }
}
