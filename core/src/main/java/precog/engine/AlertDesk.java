package precog.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import precog.alert.Alert;
import precog.engine.Command.AcknowledgeAlert;
import precog.engine.Command.ResolveAlert;
import precog.engine.Command.SnoozeAlert;
import precog.journal.Fact;

/** Answers people about alerts: seen, hidden for a while, done with. */
final class AlertDesk {
    private static final Set<String> RESOLUTIONS = Set.of("fixed", "false_positive", "ignored", "escalated");

    private final Ledger ledger;

    AlertDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    Answer acknowledge(AcknowledgeAlert command) {
        Alert alert = open(command.alertId());
        if (alert == null) {
            return gone(command.alertId());
        }
        if (alert.acknowledgedAt() != null) {
            return Answer.refused(
                    "Alert " + alert.id() + " was already acknowledged by " + alert.acknowledgedBy() + ".");
        }
        ledger.record(new Fact.AlertFact(alert.acknowledged(command.by(), command.note(), ledger.now())));
        return Answer.done("Alert " + alert.id() + " is acknowledged.");
    }

    Answer resolve(ResolveAlert command) {
        Alert alert = open(command.alertId());
        if (alert == null) {
            return gone(command.alertId());
        }
        if (alert.acknowledgedAt() == null) {
            return Answer.refused("Alert " + alert.id() + " must be acknowledged before it is resolved.");
        }
        if (!RESOLUTIONS.contains(command.resolution())) {
            return Answer.refused("'" + command.resolution()
                    + "' is no resolution: it is fixed, false_positive, ignored or escalated.");
        }
        ledger.record(
                new Fact.AlertFact(alert.resolved(command.by(), command.resolution(), command.note(), ledger.now())));
        return Answer.done("Alert " + alert.id() + " is resolved as " + command.resolution() + ".");
    }

    Answer snooze(SnoozeAlert command) {
        Alert alert = open(command.alertId());
        if (alert == null) {
            return gone(command.alertId());
        }
        if (!command.length().isPositive()) {
            return Answer.refused("A snooze needs a length above zero.");
        }
        ledger.record(new Fact.AlertFact(alert.snoozed(ledger.now().plus(command.length()))));
        return Answer.done("Alert " + alert.id() + " is hidden for a while.");
    }

    private @Nullable Alert open(long id) {
        Alert alert = ledger.state().alerts.find(id);
        return alert == null || alert.resolvedAt() != null ? null : alert;
    }

    private static Answer gone(long id) {
        return Answer.refused("There is no open alert " + id + ".");
    }
}
