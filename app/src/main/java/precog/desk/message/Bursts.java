package precog.desk.message;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import precog.alert.Severity;

/** Lets one sound through for a burst of alerts: a burst ends when nothing came for a while. */
final class Bursts {
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Map<Severity, Instant> last = new EnumMap<>(Severity.class);

    /** Whether an alert at {@code now} (real time) begins a burst of its severity, and no louder one is going on. */
    boolean begins(Severity severity, Instant now) {
        boolean begins = true;
        for (Severity each : Severity.values()) {
            Instant before = last.get(each);
            begins &= each.compareTo(severity) < 0
                    || before == null
                    || Duration.between(before, now).compareTo(QUIET) >= 0;
        }
        last.put(severity, now);
        return begins;
    }
}
