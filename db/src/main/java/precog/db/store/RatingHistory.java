package precog.db.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import precog.db.game.GameRow;
import precog.db.model.EloRatingHistoryRow;
import precog.db.model.EloRatingRow;
import precog.feed.GameStatus;
import precog.model.elo.LeagueParameters;
import precog.model.elo.RatedGame;
import precog.model.elo.Ratings;
import precog.results.GameResult;
import precog.results.Stage;
import precog.results.StartingRating;
import precog.value.Category;
import precog.value.GameId;
import precog.value.ModelRef;

/**
 * What each game did to both sides' ratings. The history is append-only: where an earlier game was added or corrected
 * later on, what a replay from the start would say now is not written over it.
 */
final class RatingHistory {
    /** Decimals of ratings, multipliers and probabilities in {@code elo_rating_history}. */
    private static final int SCALE = 10;

    private final StatelessSession session;
    private final Instant at;

    /**
     * What bringing a league up to date did.
     *
     * @param rated games added to the history
     * @param otherwise games in it that a replay would rate otherwise now; nothing is added then
     */
    record Outcome(int rated, int otherwise) {
        static final Outcome NONE = new Outcome(0, 0);

        Outcome plus(Outcome other) {
            return new Outcome(rated + other.rated, otherwise + other.otherwise);
        }
    }

    private record Key(String game, String entity) {}

    RatingHistory(StatelessSession session, Instant at) {
        this.session = session;
        this.at = at;
    }

    /** Replays all results of a league between known teams from the start and adds what is not in its history yet. */
    Outcome bringUpToDate(ModelRef model, Category league, TeamRows teams) {
        Map<Key, EloRatingHistoryRow> known = known(model, league);
        List<EloRatingHistoryRow> added = new ArrayList<>();
        int otherwise = 0;
        Ratings ratings = new Ratings(Map.of(league, LeagueParameters.of(league)));
        replay(model, league, teams, ratings);
        for (RatedGame game : ratings.history()) {
            for (EloRatingHistoryRow row : rows(model, game)) {
                EloRatingHistoryRow before = known.get(new Key(row.gameId, row.entityId));
                if (before == null) {
                    added.add(row);
                } else if (before.ratingAfter.compareTo(row.ratingAfter) != 0) {
                    otherwise++;
                }
            }
        }
        if (otherwise > 0) {
            return new Outcome(0, otherwise / 2);
        }
        session.insertMultiple(added);
        return new Outcome(added.size() / 2, 0);
    }

    /** Adds one game, where it is not there. */
    void add(ModelRef model, RatedGame game) {
        Long there = session.createSelectionQuery(
                        "select count(*) from EloRatingHistoryRow where modelId = :model and gameId = :game",
                        Long.class)
                .setParameter("model", model.id())
                .setParameter("game", game.game().id().value())
                .getSingleResult();
        if (there == 0) {
            session.insertMultiple(rows(model, game));
        }
    }

    private Map<Key, EloRatingHistoryRow> known(ModelRef model, Category league) {
        Map<Key, EloRatingHistoryRow> known = new HashMap<>();
        session.createSelectionQuery(
                        "from EloRatingHistoryRow where modelId = :model and sport = :sport", EloRatingHistoryRow.class)
                .setParameter("model", model.id())
                .setParameter("sport", league.name())
                .getResultList()
                .forEach(row -> known.put(new Key(row.gameId, row.entityId), row));
        return known;
    }

    /**
     * Rates all imported results of a league between known teams. What a live source tells of the same games stands
     * beside them, under the source's ids and with games that do not count, and is left out.
     */
    void replay(ModelRef model, Category league, TeamRows teams, Ratings ratings) {
        session.createSelectionQuery("from EloRatingRow where modelId = :model and sport = :sport", EloRatingRow.class)
                .setParameter("model", model.id())
                .setParameter("sport", league.name())
                .getResultList()
                .forEach(row -> ratings.start(start(league, row)));
        session
                .createSelectionQuery(
                        "from GameRow where sport = :sport and status = :status order by gameDate, gameId",
                        GameRow.class)
                .setParameter("sport", league.name())
                .setParameter("status", GameRows.status(GameStatus.FINAL))
                .getResultList()
                .stream()
                .filter(row -> teams.knows(league, row.homeTeamId) && teams.knows(league, row.awayTeamId))
                .map(row -> result(league, row))
                .filter(game -> game.id().value().equals(game.fixture()))
                .forEach(ratings::rate);
    }

    private static StartingRating start(Category league, EloRatingRow row) {
        boolean first = row.validFrom.equals(RatingRows.BEFORE_ANY_SEASON);
        return new StartingRating(
                league, "", row.entityId, first ? null : Integer.valueOf(row.validFrom.getYear()), row.rating);
    }

    private static GameResult result(Category league, GameRow row) {
        return new GameResult(
                new GameId(row.gameId),
                league,
                "",
                row.season == null ? row.gameDate.getYear() : row.season,
                Stage.REGULAR,
                row.gameDate,
                row.commenceTime,
                String.valueOf(row.homeTeamId),
                String.valueOf(row.awayTeamId),
                row.neutralSite,
                GameStatus.FINAL,
                row.homeScore,
                row.awayScore,
                Map.of());
    }

    private List<EloRatingHistoryRow> rows(ModelRef model, RatedGame game) {
        return List.of(row(model, game, true), row(model, game, false));
    }

    private EloRatingHistoryRow row(ModelRef model, RatedGame rated, boolean home) {
        GameResult game = rated.game();
        RatedGame.Change own = home ? rated.home() : rated.away();
        RatedGame.Change other = home ? rated.away() : rated.home();
        int margin = home ? game.margin() : -game.margin();
        EloRatingHistoryRow row = new EloRatingHistoryRow();
        row.modelId = model.id();
        row.sport = game.league().name();
        row.entityId = own.competitor().id();
        row.opponentId = other.competitor().id();
        row.gameId = game.id().value();
        row.gameDate = game.date();
        row.season = game.season();
        row.isHome = home;
        row.ratingBefore = decimal(own.before());
        row.ratingAfter = decimal(own.after());
        row.winProbability =
                decimal(home ? rated.forecast().home() : rated.forecast().away());
        row.actualScore = margin > 0 ? BigDecimal.ONE : margin == 0 ? new BigDecimal("0.5") : BigDecimal.ZERO;
        row.kFactor = BigDecimal.valueOf(rated.k());
        row.marginMultiplier = decimal(rated.marginMultiplier());
        row.createdAt = at;
        return row;
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value).setScale(SCALE, RoundingMode.HALF_EVEN);
    }
}
