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
        @Nullable String note) {}
