package precog.desk.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import precog.analytics.Operations.Health;
import precog.analytics.Operations.JobRun;
import precog.analytics.Operations.SchemaStep;
import precog.analytics.Operations.TableSize;
import precog.desk.grid.Column;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;
import precog.value.Quantity;

/** The columns of what runs and ran. */
final class JobColumns {
    private JobColumns() {}

    static List<Column<BackgroundLine>> background() {
        return List.of(
                Column.words("name", "Running now", 160, BackgroundLine::name, "What runs."),
                Column.<BackgroundLine>words("state", "State", 110, BackgroundLine::state, "One word on it.")
                        .toned(BackgroundLine::tone),
                Column.words("words", "What it is at", 420, BackgroundLine::words, "Where it stands."),
                Column.words("meaning", "What it does", 360, BackgroundLine::meaning, "What it is for."));
    }

    static List<Column<JobRun>> runs() {
        return List.of(
                Column.moment("started", "Started UTC", JobRun::startedAt, "When it began, by the computer's clock."),
                Column.words("name", "Job", 130, JobRun::name, "What was done."),
                Column.<JobRun>words("status", "Status", 96, JobRun::status, "What became of it.")
                        .toned(run -> run.status().equals("failed") ? Tone.WARNING : Tone.PLAIN),
                Column.figures(
                        "took",
                        "Took",
                        72,
                        JobColumns::took,
                        run -> run.finishedAt() == null
                                ? Column.UNKNOWN
                                : Duration.between(run.startedAt(), run.finishedAt())
                                        .toMillis(),
                        "From start to end."),
                Column.figures("done", "Rows", 80, run -> count(run.done()), JobRun::done, "Rows it handled."),
                Column.words("message", "Outcome", 420, run -> text(run.message()), "What it said at its end."));
    }

    private static String took(JobRun run) {
        return run.finishedAt() == null
                ? Figures.NONE
                : Figures.span(Duration.between(run.startedAt(), run.finishedAt()));
    }

    static List<Column<Health>> health() {
        return List.of(
                Column.words("component", "Connection", 150, Health::component, "What was looked at."),
                Column.<Health>words("status", "Status", 84, Health::status, "healthy, degraded or down.")
                        .toned(health -> health.status().equals("healthy") ? Tone.PLAIN : Tone.WARNING),
                Column.moment("at", "Since UTC", Health::at, "When it said so, desk time."),
                Column.words("details", "Details", 300, health -> text(health.details()), "What it said besides."));
    }

    static List<Column<SchemaStep>> schema() {
        return List.of(
                Column.words("version", "Step", 56, SchemaStep::version, "Number of the step."),
                Column.words("description", "What it brings", 230, SchemaStep::description, "Its name."),
                Column.moment("at", "Applied UTC", SchemaStep::installedAt, "When it was applied to this database."),
                Column.words(
                        "success", "", 96, step -> step.success() ? "✓ applied" : "✕ failed", "Whether it succeeded."));
    }

    static List<Column<TableSize>> sizes() {
        return List.of(
                Column.words(
                        "table",
                        "Table",
                        190,
                        size -> size.table().replace('_', ' ').toLowerCase(Locale.ROOT),
                        "A table of the records."),
                Column.figures(
                        "rows", "Rows", 96, size -> count(size.rows()), TableSize::rows, "Rows in it, counted now."));
    }

    private static String count(long number) {
        return Figures.quantity(Quantity.of(number));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
