package precog.db.store;

import java.time.Instant;
import precog.model.elo.LeagueParameters;
import precog.model.elo.Ratings;

/** The ratings that everything kept so far gives. */
public final class StoredRatings {
    private StoredRatings() {}

    /**
     * Replays the imported results and starting ratings of every league, under the parameters of
     * {@link VersionCatalogue#ELO}.
     *
     * @throws precog.db.DatabaseException where the tables cannot be read
     */
    public static Ratings read(Tables tables) {
        Ratings ratings = new Ratings(LeagueParameters.defaults());
        tables.inTransaction(session -> {
            Instant now = Instant.now();
            TeamRows teams = new TeamRows(session, now);
            RatingHistory history = new RatingHistory(session, now);
            LeagueParameters.defaults().keySet().stream()
                    .sorted()
                    .forEach(league -> history.replay(VersionCatalogue.ELO.ref(), league, teams, ratings));
        });
        return ratings;
    }
}
