package precog.db.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import precog.db.DatabaseException;
import precog.results.GameResult;
import precog.results.ImportBatch;
import precog.results.ResultsStore;
import precog.results.StartingRating;

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
        RatingHistory.Outcome history = rate(session, batch, teams, now);
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
                        + ratings.changes.unchanged(),
                history.rated(),
                history.otherwise());
    }

    /** Rates the games of every league the batch tells something of. */
    private static RatingHistory.Outcome rate(
            StatelessSession session, ImportBatch batch, TeamRows teams, Instant now) {
        VersionCatalogue.register(session, VersionCatalogue.ELO, now);
        RatingHistory history = new RatingHistory(session, now);
        return Stream.concat(
                        batch.games().stream().map(GameResult::league),
                        batch.ratings().stream().map(StartingRating::league))
                .distinct()
                .sorted()
                .map(league -> history.bringUpToDate(VersionCatalogue.ELO.ref(), league, teams))
                .reduce(RatingHistory.Outcome.NONE, RatingHistory.Outcome::plus);
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
