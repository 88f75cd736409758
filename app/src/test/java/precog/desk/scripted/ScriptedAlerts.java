package precog.desk.scripted;

import static precog.value.ExecutionEnvironment.PAPER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import precog.alert.Alert;
import precog.alert.Severity;
import precog.market.MarketView;

/** The synthetic alerts of the script. */
final class ScriptedAlerts {
    private final List<MarketView> views;
    private final Instant start;

    ScriptedAlerts(List<MarketView> views, Instant start) {
        this.views = views;
        this.start = start;
    }

    List<Alert> alerts() {
        return List.of(
                alert(
                        31,
                        Severity.CRITICAL,
                        "circuit_breaker",
                        "risk",
                        "CONSECUTIVE_LOSSES",
                        "Five losses in a row: entries are blocked. Look at the last trades, then reset the breaker.",
                        1,
                        840),
                alert(
                        32,
                        Severity.HIGH,
                        "order_unknown",
                        "trading",
                        "p-603",
                        "The exchange did not answer for order 603. It is being asked what became of it.",
                        3,
                        62),
                alert(
                        33,
                        Severity.MEDIUM,
                        "edge",
                        "trading",
                        views.get(0).listing().id().value(),
                        "An edge of 0.0914 waits for your decision.",
                        1,
                        6),
                alert(
                        34,
                        Severity.LOW,
                        "data_stale",
                        "data",
                        views.get(30).listing().id().value(),
                        "No price for 95 s on a market you watch.",
                        2,
                        33));
    }

    /** One that is raised now, about nothing in particular. */
    Alert raised(long id, Severity severity, String message, Instant now) {
        return alert(
                id,
                severity,
                "script",
                "system",
                "script " + id,
                message,
                1,
                -Duration.between(start, now).toSeconds());
    }

    private Alert alert(
            long id,
            Severity severity,
            String type,
            String category,
            String subject,
            String message,
            int repeats,
            long secondsAgo) {
        return new Alert(
                id,
                PAPER,
                type,
                severity,
                category,
                "engine",
                subject,
                message,
                type + subject,
                repeats,
                start.minusSeconds(secondsAgo),
                start.minusSeconds(repeats == 1 ? secondsAgo : secondsAgo / 2),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
