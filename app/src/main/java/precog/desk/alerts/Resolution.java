package precog.desk.alerts;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an alert can be resolved; the codes are stored. */
enum Resolution {
    FIXED("Fixed"),
    FALSE_POSITIVE("False alarm"),
    IGNORED("Ignored"),
    ESCALATED("Escalated");

    private final String words;

    Resolution(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A stored code in words. */
    static String words(@Nullable String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(Resolution::words)
                .orElse("resolved");
    }
}
