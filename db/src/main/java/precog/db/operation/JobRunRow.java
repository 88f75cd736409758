package precog.db.operation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Runs of daily and hourly jobs, with progress and result. */
@Entity
@Table(name = "job_runs")
public class JobRunRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long runId;

    public String jobName;
    public String status;
    public Instant startedAt;
    public @Nullable Instant finishedAt;
    public long itemsDone;
    public @Nullable Long itemsTotal;
    public @Nullable String message;
}
