package precog.analytics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ran and runs behind the desk, as far as the database tells. */
public record Operations(List<JobRun> jobs, List<Health> health, List<SchemaStep> schema, List<TableSize> tables) {
    public Operations {
        jobs = List.copyOf(jobs);
        health = List.copyOf(health);
        schema = List.copyOf(schema);
        tables = List.copyOf(tables);
    }

    /**
     * A run of a job.
     *
     * @param status {@code running}, {@code completed}, {@code failed} or {@code cancelled}
     * @param total null where it is not known beforehand
     */
    public record JobRun(
            long id,
            String name,
            String status,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long done,
            @Nullable Long total,
            @Nullable String message) {}

    /** The newest word on a component: {@code healthy}, {@code degraded} or {@code down}. */
    public record Health(
            String component,
            String status,
            Instant at,
            @Nullable String details) {}

    /** A step of the schema. */
    public record SchemaStep(
            String version, String description, @Nullable Instant installedAt, boolean success) {}

    /** Rows of a table; exact, counted when asked. */
    public record TableSize(String table, long rows) {}
}
