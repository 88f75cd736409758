package precog.desk.detail;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import precog.value.Probability;

/** How long a trader's own probability holds, and reading it as typed. */
enum OwnView {
    QUARTER_HOUR("for 15 minutes", Duration.ofMinutes(15)),
    HOUR("for an hour", Duration.ofHours(1)),
    DAY("for a day", Duration.ofDays(1)),
    UNTIL_WITHDRAWN("until withdrawn", null);

    private final String words;
    private final @Nullable Duration span;

    OwnView(String words, @Nullable Duration span) {
        this.words = words;
        this.span = span;
    }

    @Nullable
    Duration span() {
        return span;
    }

    /** Reads per cent such as {@code 62.5}; null where the text is no probability. */
    static @Nullable Probability probability(String percent) {
        try {
            return new Probability(
                    new BigDecimal(percent.strip()).movePointRight(2).intValueExact());
        } catch (ArithmeticException | IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return words;
    }
}
