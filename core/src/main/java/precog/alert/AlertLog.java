package precog.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;

/** The alerts of a desk as last known, and the rule that one cause is one alert. Owned by one thread. */
public final class AlertLog {
    /** A repeat within this time of the last raises the count of the first; later it is news again. */
    public static final Duration WINDOW = Duration.ofMinutes(10);

    /** Resolved alerts beyond this many are forgotten here; the store has them. */
    private static final int KEPT = 500;

    private final Map<Long, Alert> alerts = new LinkedHashMap<>();
    private final Map<String, Long> newestByFingerprint = new HashMap<>();

    /**
     * What is to be said.
     *
     * @param category {@code risk}, {@code system}, {@code trading} or {@code data}
     */
    public record Notice(
            String type, Severity severity, String category, String component, String subject, String message) {}

    /** Takes in an alert as it now stands. */
    public void put(Alert alert) {
        alerts.put(alert.id(), alert);
        newestByFingerprint.merge(alert.fingerprint(), alert.id(), Math::max);
        Iterator<Alert> oldest = alerts.values().iterator();
        while (alerts.size() > KEPT && oldest.hasNext()) {
            Alert candidate = oldest.next();
            if (candidate.resolvedAt() != null || alerts.size() > 2 * KEPT) {
                oldest.remove();
                newestByFingerprint.remove(candidate.fingerprint(), candidate.id());
            }
        }
    }

    public @Nullable Alert find(long id) {
        return alerts.get(id);
    }

    /** All alerts kept, oldest first. */
    public List<Alert> all() {
        return List.copyOf(alerts.values());
    }

    /** The alert a notice makes: the unresolved one of the same cause counted up, or a new one. */
    public Alert raise(Notice notice, ExecutionEnvironment environment, LongSupplier id, Instant now) {
        String fingerprint = Fingerprint.of(notice.type(), notice.component(), notice.subject());
        Long known = newestByFingerprint.get(fingerprint);
        Alert before = known == null ? null : alerts.get(known);
        if (before != null
                && before.resolvedAt() == null
                && !now.isAfter(before.lastAt().plus(WINDOW))) {
            return before.repeated(notice.message(), now);
        }
        return new Alert(
                id.getAsLong(),
                environment,
                notice.type(),
                notice.severity(),
                notice.category(),
                notice.component(),
                notice.subject(),
                notice.message(),
                fingerprint,
                1,
                now,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
