package precog.db.store;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import precog.db.operation.JobRunRow;

/** Runs of jobs: each is there from its start, and told its end. */
public final class JobLog {
    private final Tables tables;

    public JobLog(Tables tables) {
        this.tables = tables;
    }

    /** How a job ended. */
    public enum End {
        COMPLETED,
        FAILED,
        CANCELLED
    }

    /**
     * Notes the start of a job. A run of the same job that never ended did so with its program, and is said to have failed.
     *
     * @return key of the run
     */
    public long begin(String job, Instant at) {
        AtomicLong run = new AtomicLong();
        tables.inTransaction(session -> {
            session.createMutationQuery("update JobRunRow set status = 'failed', finishedAt = startedAt,"
                            + " message = 'The program ended before it did.'"
                            + " where jobName = :job and status = 'running'")
                    .setParameter("job", job)
                    .executeUpdate();
            JobRunRow row = new JobRunRow();
            row.jobName = job;
            row.status = "running";
            row.startedAt = at;
            run.set((Long) session.insert(row));
        });
        return run.get();
    }

    /**
     * Notes the end of a run.
     *
     * @param done rows it handled
     */
    public void end(long run, End end, long done, String message, Instant at) {
        tables.inTransaction(session -> {
            JobRunRow row = Objects.requireNonNull(session.get(JobRunRow.class, run), "A run is begun before it ends.");
            row.status = Codes.lower(end);
            row.itemsDone = done;
            row.message = message;
            row.finishedAt = at;
            session.update(row);
        });
    }
}
