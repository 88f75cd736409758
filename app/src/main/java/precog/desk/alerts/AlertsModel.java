package precog.desk.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import precog.alert.Alert;
import precog.engine.Command;
import precog.engine.DeskSnapshot;

/** The open alerts without their screen: unacknowledged first, then by severity, then the newest. */
public final class AlertsModel {
    /** How an alert can be resolved; the codes are stored. */
    public enum Resolution {
        FIXED("Fixed"),
        FALSE_POSITIVE("False alarm"),
        IGNORED("Ignored"),
        ESCALATED("Escalated");

        private final String words;

        Resolution(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final Comparator<AlertRow> ORDER = Comparator.comparing(AlertRow::acknowledged)
            .thenComparing(row -> row.alert().severity(), Comparator.reverseOrder())
            .thenComparing(row -> row.alert().lastAt(), Comparator.reverseOrder())
            .thenComparingLong(row -> row.alert().id());

    private final String trader;
    private final Map<Long, AlertRow> rows = new HashMap<>();
    private List<AlertRow> shown = List.of();
    private Instant now = Instant.EPOCH;

    public AlertsModel(String trader) {
        this.trader = trader;
    }

    /** Takes the alerts that are open and not snoozed. */
    public void take(DeskSnapshot desk) {
        now = desk.at();
        List<AlertRow> next = new ArrayList<>();
        for (Alert alert : desk.alerts()) {
            boolean snoozed =
                    alert.snoozedUntil() != null && alert.snoozedUntil().isAfter(now);
            if (alert.resolvedAt() == null && !snoozed) {
                AlertRow row = rows.computeIfAbsent(alert.id(), id -> new AlertRow(alert));
                row.take(alert);
                next.add(row);
            }
        }
        rows.values().retainAll(next);
        shown = next;
    }

    public List<AlertRow> rows() {
        return shown;
    }

    public Instant now() {
        return now;
    }

    /** Alerts nobody has acknowledged yet. */
    public long fresh() {
        return shown.stream().filter(row -> !row.acknowledged()).count();
    }

    public Command acknowledge(AlertRow row) {
        return new Command.AcknowledgeAlert(row.alert().id(), null, trader);
    }

    /** Resolves an alert that was acknowledged. */
    public Command resolve(AlertRow row, Resolution resolution) {
        return new Command.ResolveAlert(row.alert().id(), resolution.code(), null, trader);
    }
}
