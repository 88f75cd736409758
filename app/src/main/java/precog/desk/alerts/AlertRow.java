package precog.desk.alerts;

import precog.alert.Alert;

/** An alert in the feed; the same object for as long as it is open. */
public final class AlertRow {
    private Alert alert;

    AlertRow(Alert alert) {
        this.alert = alert;
    }

    void take(Alert next) {
        alert = next;
    }

    public Alert alert() {
        return alert;
    }

    public boolean acknowledged() {
        return alert.acknowledgedAt() != null;
    }
}
