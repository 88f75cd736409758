package precog.desk.alerts;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.alert.Severity;
import precog.desk.grid.Column;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;

/** The columns of the alerts. */
final class AlertColumns {
    /** The column that takes the width the others leave. */
    static final String MESSAGE = "message";

    /** Columns that are there when asked for. */
    static final String[] HIDDEN = {"first", "last", "seen-by", "resolved", "resolved-by", "note"};

    private AlertColumns() {}

    static List<Column<AlertRow>> of(AlertsModel model) {
        return List.of(
                Column.<AlertRow>words(
                                "severity",
                                "Severity",
                                64,
                                row -> Figures.words(row.alert().severity()),
                                "How much it matters.")
                        .toned(row -> row.acknowledged()
                                ? Tone.MUTED
                                : tone(row.alert().severity()))
                        .sorted((one, other) ->
                                one.alert().severity().compareTo(other.alert().severity())),
                Column.<AlertRow>words(MESSAGE, "What happened", 240, model::words, "In words.")
                        .toned(row -> row.acknowledged() ? Tone.MUTED : Tone.PLAIN),
                Column.figures(
                        "repeats",
                        "Times",
                        48,
                        row -> row.alert().repeats() == 1 ? "" : row.alert().repeats() + "×",
                        row -> row.alert().repeats(),
                        "How often it was raised for the same cause."),
                Column.figures(
                        "age",
                        "Ago",
                        50,
                        row -> Figures.age(Duration.between(row.alert().lastAt(), model.now())),
                        row -> row.alert().lastAt().toEpochMilli(),
                        "When it was last raised."),
                Column.words("state", "State", 80, model::standing, "Acknowledge it, then resolve it; or put it off."),
                Column.moment("first", "First UTC", row -> row.alert().triggeredAt(), "When it was first raised."),
                Column.moment("last", "Last UTC", row -> row.alert().lastAt(), "When it was last raised."),
                Column.words(
                        "seen-by", "Seen by", 90, row -> orNone(row.alert().acknowledgedBy()), "Who acknowledged it."),
                Column.moment("resolved", "Resolved UTC", row -> row.alert().resolvedAt(), "When it was resolved."),
                Column.words(
                        "resolved-by",
                        "Resolved by",
                        90,
                        row -> orNone(row.alert().resolvedBy()),
                        "Who resolved it."),
                Column.words("note", "Note", 160, row -> orNone(row.alert().note()), "What was noted on it."));
    }

    private static String orNone(@Nullable String words) {
        return words == null ? Figures.NONE : words;
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Tone.DANGER;
            case HIGH -> Tone.WARNING;
            case MEDIUM -> Tone.ACCENT;
            case LOW -> Tone.PLAIN;
        };
    }
}
