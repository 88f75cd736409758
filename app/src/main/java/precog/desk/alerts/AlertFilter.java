package precog.desk.alerts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import precog.alert.Severity;

/**
 * Which alerts are shown.
 *
 * @param severities those chosen; all where none is
 * @param typed words that an alert must all hold, in any case and order
 */
record AlertFilter(AlertState state, Set<Severity> severities, String typed) {
    static final AlertFilter OPEN = new AlertFilter(AlertState.OPEN, Set.of(), "");

    AlertFilter {
        severities = Set.copyOf(severities);
    }

    /** Whether a severity or a word leaves alerts out. */
    boolean narrows() {
        return !severities.isEmpty() || !typed.isBlank();
    }

    /** Whether an alert of a severity that reads {@code words} is shown. */
    boolean passes(Severity severity, String words) {
        String text = words.toLowerCase(Locale.ROOT);
        return (severities.isEmpty() || severities.contains(severity))
                && List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                        .allMatch(text::contains);
    }
}
