package precog.db.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.StatelessSession;
import precog.db.DatabaseException;
import precog.results.ImportBatch;
import precog.results.ResultsStore;

/** Keeps imported teams, games, odds and starting ratings in the tables of one database. */
public final class JpaResultsStore implements ResultsStore {
    private final Tables tables;

    public JpaResultsStore(Tables tables) {
        this.tables = tables;
    }

    /**
     * {@inheritDoc}
     *
     * @throws DatabaseException where the database refuses a row; nothing of the batch is kept then
     */
    @Override
    public Summary keep(ImportBatch batch) {
        AtomicReference<Summary> summary = new AtomicReference<>();
        try {
            tables.inTransaction(session -> summary.set(keep(session, batch)));
        } catch (DatabaseException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DatabaseException(
                    "Nothing of the import from " + batch.source() + " was kept, because the database refused it: "
                            + reason(e) + ". Correct the file and import it again.",
                    e);
        }
        tables.force();
        return summary.get();
    }

    private static Summary keep(StatelessSession session, ImportBatch batch) {
        // PostgreSQL keeps microseconds: a finer time would come back as another one.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        TeamRows teams = new TeamRows(session, now);
        batch.teams().forEach(teams::take);
        teams.changes.write(session);
        ResultRows results = new ResultRows(session, batch, teams, now);
        batch.games().forEach(results::take);
        results.games.write(session);
        batch.odds().forEach(results::take);
        results.odds.write(session);
        RatingRows ratings = new RatingRows(session, teams, now);
        ratings.keep(batch.ratings());
        return new Summary(
                teams.changes.added(),
                results.games.added(),
                results.games.updated(),
                results.odds.added(),
                results.odds.updated(),
                ratings.changes.added(),
                ratings.changes.updated(),
                teams.changes.unchanged()
                        + results.games.unchanged()
                        + results.odds.unchanged()
                        + ratings.changes.unchanged());
    }

    /** What the database itself said, without the statement. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = root.getMessage() == null ? root.toString() : root.getMessage();
        return said.lines().findFirst().orElse("").replace("; SQL statement:", "");
    }
}
