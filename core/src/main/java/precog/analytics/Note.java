package precog.analytics;

import java.time.Instant;
import java.util.List;
import precog.value.ExecutionEnvironment;

/**
 * What the trader noted on a trade, a decision or a day. A note is never changed; who thinks otherwise later adds another.
 *
 * @param subjectId key of the trade or the decision, or the day as days since 1970-01-01 (UTC)
 */
public record Note(
        long id,
        ExecutionEnvironment environment,
        Subject subject,
        long subjectId,
        String text,
        List<String> tags,
        String author,
        Instant at) {
    /** Longest text, so that a note stays one. */
    public static final int LONGEST_TEXT = 2_000;

    /** Longest tag and most tags, so that tags stay findable. */
    public static final int LONGEST_TAG = 30;

    public static final int MOST_TAGS = 10;

    /** What it is about. */
    public enum Subject {
        TRADE,
        DECISION,
        DAY
    }

    public Note {
        tags = List.copyOf(tags);
    }
}
