package precog.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;

/**
 * Something a person should look at, raised once per cause: a repeat within its window raises the count.
 *
 * @param type for example {@code circuit_breaker}, {@code edge}, {@code reconciliation}
 * @param category {@code risk}, {@code system}, {@code trading} or {@code data}
 * @param component what raised it
 * @param subject what it is about (a market, an order, a breaker), for the fingerprint and the link
 * @param message a sentence that says what happened and what to do
 * @param fingerprint hash of type, component and subject
 * @param repeats times it was raised, 1 at first
 * @param resolution fixed, false_positive, ignored or escalated; null while open
 */
public record Alert(
        long id,
        ExecutionEnvironment environment,
        String type,
        Severity severity,
        String category,
        String component,
        String subject,
        String message,
        String fingerprint,
        int repeats,
        Instant triggeredAt,
        Instant lastAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant snoozedUntil,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String resolution,
        @Nullable String note) {
    /** Raised once more, with the newest words. */
    Alert repeated(String words, Instant now) {
        return with(words, repeats + 1, now, acknowledgedAt, acknowledgedBy, snoozedUntil, null, null, null, note);
    }

    /** Somebody has seen it. */
    public Alert acknowledged(String by, @Nullable String words, Instant now) {
        return with(message, repeats, lastAt, now, by, snoozedUntil, null, null, null, words == null ? note : words);
    }

    /** Hidden until a moment. */
    public Alert snoozed(Instant until) {
        return with(message, repeats, lastAt, acknowledgedAt, acknowledgedBy, until, null, null, null, note);
    }

    /** Done with. */
    public Alert resolved(String by, String how, @Nullable String words, Instant now) {
        String kept = words == null ? note : words;
        return with(message, repeats, lastAt, acknowledgedAt, acknowledgedBy, snoozedUntil, now, by, how, kept);
    }

    private Alert with(
            String words,
            int times,
            Instant last,
            @Nullable Instant acknowledged,
            @Nullable String acknowledger,
            @Nullable Instant snoozed,
            @Nullable Instant resolvedTime,
            @Nullable String resolver,
            @Nullable String how,
            @Nullable String remark) {
        return new Alert(
                id,
                environment,
                type,
                severity,
                category,
                component,
                subject,
                words,
                fingerprint,
                times,
                triggeredAt,
                last,
                acknowledged,
                acknowledger,
                snoozed,
                resolvedTime,
                resolver,
                how,
                remark);
    }
}
