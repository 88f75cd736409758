package precog.desk.alerts;

import java.time.Instant;
import precog.alert.Alert;

/** Where an alert is on its way: what still asks for a person, what was put off, and what is done with. */
enum AlertState {
    OPEN("Open", "No open alert. All is quiet."),
    SNOOZED("Snoozed", "No alert is snoozed. One that is comes back by itself when its time is over."),
    RESOLVED("Resolved", "No alert was resolved yet. What is resolved stays here, with who, when and how.");

    private final String words;
    private final String none;

    AlertState(String words, String none) {
        this.words = words;
        this.none = none;
    }

    static AlertState of(Alert alert, Instant now) {
        if (alert.resolvedAt() != null) {
            return RESOLVED;
        }
        Instant until = alert.snoozedUntil();
        return until != null && until.isAfter(now) ? SNOOZED : OPEN;
    }

    String words() {
        return words;
    }

    /** What is said where no alert is in it. */
    String none() {
        return none;
    }

    AlertState next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
