package precog.desk.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import precog.alert.Alert;
import precog.desk.text.Figures;
import precog.engine.Command;
import precog.engine.DeskSnapshot;

/** The alerts without their screen: which are shown, what is said of one, and what a deed on some of them sends. */
final class AlertsModel {
    /** Open ones: unacknowledged first, then by severity, then the newest. Resolved ones: the last first. */
    static final Comparator<AlertRow> ORDER = Comparator.comparing(
                    (AlertRow row) -> row.alert().resolvedAt(), Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(AlertRow::acknowledged)
            .thenComparing(row -> row.alert().severity(), Comparator.reverseOrder())
            .thenComparing(row -> row.alert().lastAt(), Comparator.reverseOrder())
            .thenComparingLong(row -> row.alert().id());

    private final String trader;
    private final UnaryOperator<String> names;
    private final Map<Long, AlertRow> known = new HashMap<>();
    private AlertFilter filter = AlertFilter.OPEN;
    private List<AlertRow> all = List.of();
    private List<AlertRow> shown = List.of();
    private Instant now = Instant.EPOCH;

    /** @param names puts names in place of tickers */
    AlertsModel(String trader, UnaryOperator<String> names) {
        this.trader = trader;
        this.names = names;
    }

    /** Takes the alerts as they stand. */
    void take(DeskSnapshot desk) {
        now = desk.at();
        List<AlertRow> next = new ArrayList<>();
        for (Alert alert : desk.alerts()) {
            AlertRow row = known.computeIfAbsent(alert.id(), id -> new AlertRow(alert));
            row.take(alert, now);
            next.add(row);
        }
        known.values().retainAll(next);
        all = next;
        show();
    }

    void filter(AlertFilter next) {
        filter = next;
        show();
    }

    private void show() {
        shown = all.stream()
                .filter(row -> row.state() == filter.state()
                        && filter.passes(row.alert().severity(), words(row)))
                .toList();
    }

    /** Those that pass the filter. */
    List<AlertRow> rows() {
        return shown;
    }

    Instant now() {
        return now;
    }

    /** What happened, with names in place of tickers. */
    String words(AlertRow row) {
        return names.apply(row.alert().message());
    }

    private long in(AlertState state) {
        return all.stream().filter(row -> row.state() == state).count();
    }

    /** How many there are of the state shown, and how many of them pass the filter. */
    String count() {
        long there = in(filter.state());
        String of = filter.narrows() ? shown.size() + " of " : "";
        return switch (filter.state()) {
            case OPEN -> {
                long fresh = all.stream()
                        .filter(row -> row.state() == AlertState.OPEN && !row.acknowledged())
                        .count();
                yield fresh + " new · " + of + there + " open";
            }
            case SNOOZED -> of + there + " snoozed";
            case RESOLVED -> of + there + " resolved";
        };
    }

    /** What is said where nothing is shown. */
    String none() {
        return filter.narrows() && in(filter.state()) > 0
                ? "No alert passes the filter. Clear the search, or choose more severities."
                : filter.state().none();
    }

    /** Where an alert stands, in a word or two. */
    String standing(AlertRow row) {
        return switch (row.state()) {
            case OPEN -> row.acknowledged() ? "seen" : "new";
            case SNOOZED -> "for " + Figures.until(now, until(row));
            case RESOLVED -> Resolution.words(row.alert().resolution());
        };
    }

    private Instant until(AlertRow row) {
        Instant until = row.alert().snoozedUntil();
        return until == null ? now : until;
    }

    /** How often and since when, who saw it, and how it ended. */
    String story(AlertRow row) {
        Alert alert = row.alert();
        StringBuilder story = new StringBuilder();
        story.append(
                alert.repeats() == 1
                        ? "Raised " + at(alert.lastAt())
                        : "Raised " + alert.repeats() + " times, first " + at(alert.triggeredAt()) + ", last "
                                + at(alert.lastAt()));
        if (alert.acknowledgedAt() != null) {
            story.append(". Seen by ")
                    .append(alert.acknowledgedBy())
                    .append(' ')
                    .append(at(alert.acknowledgedAt()));
        }
        if (row.state() == AlertState.SNOOZED) {
            story.append(". Snoozed until ").append(at(until(row)));
        }
        if (alert.resolvedAt() != null) {
            story.append(". Resolved by ")
                    .append(alert.resolvedBy())
                    .append(' ')
                    .append(at(alert.resolvedAt()));
            story.append(": ").append(Resolution.words(alert.resolution()));
        }
        return story + "." + (alert.note() == null ? "" : " Note: " + alert.note());
    }

    private String at(Instant then) {
        return Figures.moment(then);
    }

    /** Says that somebody has seen them; those already seen are left out. */
    List<Command> acknowledge(Collection<AlertRow> rows, String note) {
        return rows.stream()
                .filter(AlertRow::canBeAcknowledged)
                .<Command>map(row -> new Command.AcknowledgeAlert(row.alert().id(), orNull(note), trader))
                .toList();
    }

    /** Ends those that were acknowledged. */
    List<Command> resolve(Collection<AlertRow> rows, Resolution resolution, String note) {
        return rows.stream()
                .filter(AlertRow::canBeResolved)
                .<Command>map(
                        row -> new Command.ResolveAlert(row.alert().id(), resolution.code(), orNull(note), trader))
                .toList();
    }

    /** Hides them for a while. */
    List<Command> snooze(Collection<AlertRow> rows, Duration length) {
        return rows.stream()
                .filter(AlertRow::canBeSnoozed)
                .<Command>map(row -> new Command.SnoozeAlert(row.alert().id(), length, trader))
                .toList();
    }

    private static @Nullable String orNull(String note) {
        return note.isBlank() ? null : note.strip();
    }
}
