package precog.db.store;

import java.time.Instant;
import java.time.ZoneId;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import precog.db.game.GameRow;
import precog.db.game.GameStateRow;
import precog.db.type.Validity;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.results.GameResult;

/** Games once each, and every reported state of them version by version. */
final class GameRows {
    /** Game days are counted where the leagues play. */
    private static final ZoneId GAME_DAY = ZoneId.of("America/New_York");

    private final ListingRows listings;
    private final CurrentRows<String> current =
            new CurrentRows<>(GameStateRow.class, "gameStateId", "externalGameId", key -> (String) key[0]);

    GameRows(ListingRows listings) {
        this.listings = listings;
    }

    void store(StatelessSession session, GameReport report, Instant at) {
        session.upsert(game(report, at));
        String id = report.id().value();
        Instant start = current.close(session, id, at);
        GameStateRow row = state(report, start);
        row.eventId = listings.hasEvent(session, report.event().value())
                ? report.event().value()
                : null;
        row.validity = Validity.from(start);
        Long key = (Long) session.insert(row);
        current.opened(id, key, start);
    }

    /** Key of the game's open state; null where none is known. */
    @Nullable
    Long id(StatelessSession session, String game) {
        return current.id(session, game);
    }

    void forget() {
        current.forget();
    }

    private static GameRow game(GameReport report, Instant at) {
        boolean started = report.status() != GameStatus.SCHEDULED;
        GameRow row = new GameRow();
        row.gameId = report.id().value();
        row.sport = report.league().name();
        row.gameDate = report.start().atZone(GAME_DAY).toLocalDate();
        row.season = report.season();
        row.status = status(report.status());
        // Ratings are replayed from games between known teams: one that does not count names its teams in words alone.
        boolean counts = GameResult.of(report).stage().rates();
        row.homeTeamId = counts ? report.home() : null;
        row.homeTeamName = report.homeName();
        row.awayTeamId = counts ? report.away() : null;
        row.awayTeamName = report.awayName();
        row.homeScore = started ? report.homeScore() : null;
        row.awayScore = started ? report.awayScore() : null;
        row.neutralSite = report.neutral();
        row.commenceTime = report.start();
        row.loadedAt = at;
        return row;
    }

    /** How a game's status is called in {@code unified_games}. */
    static String status(GameStatus status) {
        return switch (status) {
            case SCHEDULED -> "Scheduled";
            case LIVE, HALFTIME -> "InProgress";
            case FINAL -> "Final";
            case POSTPONED -> "Postponed";
            case CANCELLED -> "Cancelled";
        };
    }

    private static GameStateRow state(GameReport report, Instant start) {
        GameStateRow row = new GameStateRow();
        row.externalGameId = report.id().value();
        row.sport = Codes.lower(report.league());
        row.homeTeam = report.home();
        row.awayTeam = report.away();
        row.homeScore = report.homeScore();
        row.awayScore = report.awayScore();
        row.period = report.periodName();
        row.timeRemaining = report.clock();
        row.secondsRemaining = report.secondsLeft();
        row.possession = possession(report);
        row.status = Codes.lower(report.status());
        row.sportMetadata = Codes.json(report.situation());
        row.createdAt = start;
        row.updatedAt = start;
        return row;
    }

    private static @Nullable String possession(GameReport report) {
        if (report.possession() == null) {
            return null;
        }
        return report.possession().equals(report.home()) ? "home" : "away";
    }
}
