package precog.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import precog.db.Database;
import precog.db.TestDatabases;
import precog.db.Vendor;
import precog.db.mapping.Mapping;
import precog.feed.FeedMessage.GameReported;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.model.elo.Competitor;
import precog.model.elo.RatedGame;
import precog.model.elo.Ratings;
import precog.results.FinalScores;
import precog.results.GameResult;
import precog.value.Category;
import precog.value.GameId;

/** Final scores that were heard are among the ratings of the next start, each game once. The games are synthetic. */
class StoredRatingsTest {
    private static final GameReport OVER = Sample.game(GameStatus.FINAL, 101, "");

    private static GameReport named(GameReport game, Category league, String id, Map<String, String> situation) {
        return new GameReport(
                new GameId(id),
                game.event(),
                league,
                game.season(),
                game.home(),
                game.homeName(),
                game.away(),
                game.awayName(),
                game.neutral(),
                game.start(),
                game.status(),
                game.homeScore(),
                game.awayScore(),
                game.period(),
                game.periodName(),
                game.secondsLeft(),
                game.clock(),
                game.possession(),
                situation);
    }

    private static void hear(Tables tables, GameReport... reports) {
        try (FinalScores scores = new FinalScores("espn", new JpaResultsStore(tables), problem -> {
            throw new AssertionError(problem);
        })) {
            for (GameReport report : reports) {
                tables.inTransaction(session -> tables.games.store(session, report, Sample.after(0)));
                scores.heard(new GameReported(Sample.after(0), report));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everyGameThatCountsRatesOnceHoweverOftenItWasHeard(Vendor vendor) {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            Tables tables = new Tables(database, sessions);
            GameReport preseason = named(OVER, Category.NBA, "espn:nba:2", Map.of(GameResult.STAGE_KEY, "preseason"));
            hear(tables, preseason, OVER);
            hear(tables, preseason, OVER);

            Ratings ratings = StoredRatings.read(tables);
            assertThat(ratings.history())
                    .extracting(RatedGame::game)
                    .extracting(game -> game.id().value())
                    .containsExactly(GameResult.of(OVER).fixture());
            assertThat(ratings.rating(new Competitor(Category.NBA, "", OVER.home()), OVER.season()))
                    .hasValueSatisfying(rating -> assertThat(rating.points()).isGreaterThan(1505));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void bothGamesOfADoubleheaderRate(Vendor vendor) {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            Tables tables = new Tables(database, sessions);
            hear(
                    tables,
                    named(OVER, Category.MLB, "espn:mlb:1", Map.of()),
                    named(OVER, Category.MLB, "espn:mlb:2", Map.of()));

            List<RatedGame> history = StoredRatings.read(tables).history();
            assertThat(history).hasSize(2);
        }
    }
}
