package precog.db.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import precog.alert.Alert;
import precog.db.risk.AlertRow;
import precog.db.risk.BreakerStateRow;
import precog.db.risk.CircuitBreakerEventRow;
import precog.risk.BreakerState;

/** Breakers with every tripping of theirs, and alerts. */
final class RiskRows {
    void store(StatelessSession session, BreakerState breaker) {
        if (breaker.eventId() > 0 && breaker.trippedAt() != null) {
            storeEvent(session, breaker, breaker.trippedAt());
        }
        BreakerStateRow row = new BreakerStateRow();
        row.key = new BreakerStateRow.Key(breaker.environment(), Codes.lower(breaker.type()), breaker.scope());
        row.tripped = breaker.tripped();
        row.flattens = breaker.flattens();
        row.observed = breaker.observed();
        row.limitValue = breaker.limit();
        row.eventId = breaker.eventId() > 0 ? breaker.eventId() : null;
        row.trippedAt = breaker.trippedAt();
        row.resetsAt = breaker.resetsAt();
        Instant changed = breaker.resolvedAt() == null ? breaker.trippedAt() : breaker.resolvedAt();
        row.updatedAt = changed == null ? Instant.EPOCH : changed;
        session.upsert(row);
    }

    private static void storeEvent(StatelessSession session, BreakerState breaker, Instant trippedAt) {
        CircuitBreakerEventRow before = session.get(CircuitBreakerEventRow.class, breaker.eventId());
        if (before == null) {
            CircuitBreakerEventRow row = new CircuitBreakerEventRow();
            row.eventId = breaker.eventId();
            row.executionEnvironment = breaker.environment();
            row.breakerType = Codes.lower(breaker.type());
            row.scope = breaker.scope();
            row.triggeredAt = trippedAt;
            row.triggerValue = Codes.json(Map.of("observed", breaker.observed(), "limit", breaker.limit()));
            row.resolvedAt = breaker.resolvedAt();
            row.resolutionAction = breaker.resolution();
            session.insert(row);
        } else if (before.resolvedAt == null && breaker.resolvedAt() != null) {
            before.resolvedAt = breaker.resolvedAt();
            before.resolutionAction = breaker.resolution();
            session.update(before);
        }
    }

    void store(StatelessSession session, Alert alert) {
        AlertRow before = session.get(AlertRow.class, alert.id());
        AlertRow row = before == null ? begun(alert) : before;
        row.message = alert.message();
        row.lastTriggeredAt = alert.lastAt();
        row.repeatCount = alert.repeats();
        row.snoozedUntil = alert.snoozedUntil();
        row.acknowledgedAt = alert.acknowledgedAt();
        row.acknowledgedBy = alert.acknowledgedBy();
        row.resolvedAt = alert.resolvedAt();
        row.resolvedBy = alert.resolvedBy();
        row.resolutionAction = alert.resolution();
        row.resolvedNotes = alert.note();
        if (before == null) {
            session.insert(row);
        } else {
            session.update(row);
        }
    }

    private static AlertRow begun(Alert alert) {
        AlertRow row = new AlertRow();
        row.alertId = alert.id();
        row.alertUuid = UUID.randomUUID();
        row.alertType = alert.type();
        row.severity = Codes.lower(alert.severity());
        row.category = alert.category();
        row.component = alert.component();
        row.subject = alert.subject();
        row.triggeredAt = alert.triggeredAt();
        row.fingerprint = alert.fingerprint();
        row.executionEnvironment = alert.environment();
        row.notificationChannels = Codes.json(Map.of("console", true, "file", true, "feed", true));
        return row;
    }
}
