package precog.desk.alerts;

import java.time.Instant;
import precog.alert.Alert;

/** An alert on the screen; the same object for as long as the desk knows it. */
public final class AlertRow {
    private Alert alert;
    private AlertState state = AlertState.OPEN;

    AlertRow(Alert alert) {
        this.alert = alert;
    }

    void take(Alert next, Instant now) {
        alert = next;
        state = AlertState.of(next, now);
    }

    public Alert alert() {
        return alert;
    }

    AlertState state() {
        return state;
    }

    public boolean acknowledged() {
        return alert.acknowledgedAt() != null;
    }

    /** Whether somebody still has to see it. */
    boolean canBeAcknowledged() {
        return state != AlertState.RESOLVED && !acknowledged();
    }

    boolean canBeResolved() {
        return state != AlertState.RESOLVED && acknowledged();
    }

    boolean canBeSnoozed() {
        return state != AlertState.RESOLVED;
    }
}
