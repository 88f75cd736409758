package precog.db.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import precog.db.Database;
import precog.db.DatabaseException;
import precog.db.TestDatabases;
import precog.db.Vendor;
import precog.db.mapping.Mapping;
import precog.results.BookmakerOdds;
import precog.results.DecimalOdds;
import precog.results.GameResult;
import precog.results.GamesCsv;
import precog.results.GamesFile;
import precog.results.ImportBatch;
import precog.results.Parsed;
import precog.results.ResultsStore.Summary;
import precog.results.StartingRating;
import precog.value.Category;

/** Imports are kept whole, once. The small files here are synthetic. */
class JpaResultsStoreTest {
    private static final String HEADER = "game_id,season,game_type,gameday,gametime,away_team,away_score,home_team,"
            + "home_score,location,away_moneyline,home_moneyline,spread_line,away_spread_odds,home_spread_odds\n";
    private static final String FIRST =
            "2024_01_AAA_BBB,2024,REG,2024-09-08,13:00,AAA,20,BBB,27,Home,150,-180,3.5,-105,-115\n";
    private static final String NEUTRAL =
            "2024_22_AAA_CCC,2024,SB,2025-02-09,18:30,AAA,10,CCC,31,Neutral,150,-180,,,\n";
    private static final String NEXT = "2025_01_BBB_CCC,2025,REG,2025-09-07,13:00,BBB,,CCC,,Home,,,,,\n";

    private static ImportBatch batch(String... lines) {
        return ImportBatch.of(complete(GamesCsv.read("games.csv", new StringReader(String.join("", lines)))));
    }

    private static GamesFile complete(Parsed<GamesFile> parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Complete.class);
        return ((Parsed.Complete<GamesFile>) parsed).value();
    }

    private static ImportBatch published(String name) {
        String named = System.getProperty("precog.shared");
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = (named == null ? folder.resolve("shared/data") : Path.of(named)).resolve(name);
            if (Files.exists(file)) {
                return ImportBatch.of(complete(GamesCsv.read(file)));
            }
        }
        return abort("Skipped: the published data set " + name + " is not on this machine.");
    }

    private static StartingRating rating(String team, @Nullable Integer season, String elo) {
        return new StartingRating(Category.NFL, "", team, season, new BigDecimal(elo));
    }

    private static String rows(Database database, String query) throws SQLException {
        StringJoiner lines = new StringJoiner("\n");
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringJoiner line = new StringJoiner(" ");
                for (int column = 1; column <= columns; column++) {
                    line.add(rows.getString(column));
                }
                lines.add(line.toString());
            }
        }
        return lines.toString();
    }

    private static void counts(Database database, long teams, long games, long odds) throws SQLException {
        assertThat(rows(
                        database,
                        "SELECT (SELECT COUNT(*) FROM teams), (SELECT COUNT(*) FROM unified_games),"
                                + " (SELECT COUNT(*) FROM game_odds)"))
                .isEqualTo(teams + " " + games + " " + odds);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aBatchIsKeptOnceAndALaterOneChangesOnlyWhatItKnowsBetter(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            JpaResultsStore store = new JpaResultsStore(new Tables(database, sessions));
            ImportBatch batch = batch(HEADER, FIRST, NEUTRAL, NEXT);
            assertThat(store.keep(batch.withoutOdds())).isEqualTo(new Summary(3, 3, 0, 0, 0, 0, 0, 0, 2, 0));
            assertThat(store.keep(batch)).isEqualTo(new Summary(0, 0, 0, 6, 0, 0, 0, 6, 0, 0));
            assertThat(store.keep(batch)).isEqualTo(new Summary(0, 0, 0, 0, 0, 0, 0, 12, 0, 0));
            counts(database, 32 + 3, 3, 6);
            assertThat(rows(
                            database,
                            "SELECT market_name, outcome_name, price, line FROM game_odds"
                                    + " WHERE game_id = 'NFL_20240908_AAA_BBB' ORDER BY odds_id"))
                    .isEqualTo("""
                            moneyline away_team_win 2.5000 null
                            moneyline home_team_win 1.5556 null
                            spread away_team_win 1.9524 3.5000
                            spread home_team_win 1.8696 -3.5000""");

            String played = NEXT.replace("BBB,,CCC,,", "BBB,3,CCC,6,");
            assertThat(store.keep(batch(HEADER, FIRST.replace("150", "160"), played)))
                    .isEqualTo(new Summary(0, 0, 1, 0, 1, 0, 0, 3 + 1 + 3, 1, 0));
            assertThat(rows(
                            database,
                            "SELECT price FROM game_odds"
                                    + " WHERE odds_id = 'NFL_20240908_AAA_BBB/nflverse/moneyline/away_team_win'"))
                    .isEqualTo("2.6000");
            // A file from before the game, or without times, takes nothing away.
            assertThat(store.keep(batch(HEADER, NEXT.replace("13:00", ""))).gamesUpdated())
                    .isZero();
            assertThat(rows(
                            database,
                            "SELECT status, home_score, away_score, commence_time IS NULL FROM unified_games"
                                    + " WHERE game_id = 'NFL_20250907_BBB_CCC'"))
                    .isIn("Final 6 3 FALSE", "Final 6 3 f");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everyResultIsRatedOnceAndTheHistoryIsNeverWrittenOver(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            JpaResultsStore store = new JpaResultsStore(new Tables(database, sessions));
            store.keep(batch(HEADER, FIRST, NEUTRAL));
            // E = 1 / (1 + 10^(−65/400)); M = ln 8 × 2.2 / (0.065 + 2.2); both sides start at 1505.
            assertThat(rows(
                            database,
                            "SELECT entity_id, season, rating_before, rating_after, win_probability, actual_score,"
                                    + " k_factor, margin_multiplier FROM elo_rating_history"
                                    + " WHERE game_id = 'NFL_20240908_AAA_BBB' ORDER BY entity_id"))
                    .isEqualTo("AAA 2024 1505.0000000000 1488.5375379296 0.4075337694 0.0 20.0000 2.0197666189\n"
                            + "BBB 2024 1505.0000000000 1521.4624620704 0.5924662306 1.0 20.0000 2.0197666189");

            Summary corrected = store.keep(
                    batch(HEADER, FIRST.replace("AAA,20", "AAA,24"), NEXT.replace("BBB,,CCC,,", "BBB,3,CCC,6,")));
            assertThat(corrected.gamesUpdated()).isEqualTo(1);
            assertThat(corrected.gamesRated()).isZero();
            assertThat(corrected.gamesRatedOtherwise())
                    .as("the corrected game and the one after it")
                    .isEqualTo(2);
            assertThat(rows(database, "SELECT COUNT(*) FROM elo_rating_history"))
                    .isEqualTo("4");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aGameOnNeutralGroundKeepsItsSidesAndItsOddsFollow(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            JpaResultsStore store = new JpaResultsStore(new Tables(database, sessions));
            store.keep(batch("date,season,neutral,team1,team2,score1,score2\n", "2025-02-09,2024,1,AAA,CCC,10,31\n"));
            Summary summary = store.keep(batch(HEADER, NEUTRAL));
            assertThat(summary.gamesUpdated()).as("its time became known").isEqualTo(1);
            assertThat(rows(database, "SELECT home_team_id, home_score, away_team_id, away_score FROM unified_games"))
                    .isEqualTo("AAA 10 CCC 31");
            assertThat(rows(database, "SELECT outcome_name, price FROM game_odds ORDER BY odds_id"))
                    .as("CCC was the favourite")
                    .isEqualTo("away_team_win 1.5556\nhome_team_win 2.5000");
            assertThat(store.keep(batch(HEADER, NEUTRAL)).unchanged()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void startingRatingsBelongToAModelVersionAndEndWhereTheNextStarts(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            JpaResultsStore store = new JpaResultsStore(new Tables(database, sessions));
            ImportBatch first = ImportBatch.of(
                    "made up", List.of(rating("AAA", null, "1300"), rating("KC", null, "1500.1234567891")));
            assertThat(store.keep(first)).isEqualTo(new Summary(1, 0, 0, 0, 0, 2, 0, 1, 0, 0));
            assertThat(store.keep(first)).isEqualTo(new Summary(0, 0, 0, 0, 0, 0, 0, 4, 0, 0));
            ImportBatch season = ImportBatch.of("made up", List.of(rating("AAA", 1925, "1502.032")));
            assertThat(store.keep(season)).isEqualTo(new Summary(0, 0, 0, 0, 0, 1, 1, 1, 0, 0));
            assertThat(store.keep(season)).isEqualTo(new Summary(0, 0, 0, 0, 0, 0, 0, 2, 0, 0));
            assertThat(rows(
                            database,
                            "SELECT model_name, model_version, r.sport, entity_name, rating, valid_from, valid_to"
                                    + " FROM elo_ratings r JOIN probability_models USING (model_id)"
                                    + " ORDER BY entity_id, valid_from"))
                    .isEqualTo("""
                            elo v1.0 NFL AAA 1300.0000000000 1800-01-01 1925-07-01
                            elo v1.0 NFL AAA 1502.0320000000 1925-07-01 null
                            elo v1.0 NFL Kansas City Chiefs 1500.1234567891 1800-01-01 null""");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatTheDatabaseRefusesLeavesNothingOfTheBatch(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            JpaResultsStore store = new JpaResultsStore(new Tables(database, sessions));
            ImportBatch good = batch(HEADER, FIRST);
            List<BookmakerOdds> odds = new ArrayList<>(good.odds());
            BookmakerOdds odd = odds.get(1);
            odds.set(
                    1,
                    new BookmakerOdds(
                            odd.game(),
                            odd.bookmaker(),
                            odd.bet(),
                            odd.outcome(),
                            new DecimalOdds(new BigDecimal("9999999")),
                            odd.line(),
                            odd.externalId()));
            assertThatThrownBy(() ->
                            store.keep(new ImportBatch("made up", good.teams(), good.games(), odds, List.of(), 0)))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith(
                            "Nothing of the import from made up was kept, because the database refused it: ")
                    .message()
                    .containsAnyOf("price DECIMAL(10, 4)", "numeric field overflow")
                    .doesNotContainIgnoringCase("insert into");
            counts(database, 32, 0, 0);

            GameResult game = good.games().getFirst();
            GameResult negative = new GameResult(
                    game.id(),
                    game.league(),
                    game.tour(),
                    game.season(),
                    game.stage(),
                    game.date(),
                    game.start(),
                    game.home(),
                    game.away(),
                    game.neutral(),
                    game.status(),
                    -1,
                    20,
                    game.externalIds());
            assertThatThrownBy(() -> store.keep(
                            new ImportBatch("made up", good.teams(), List.of(negative), List.of(), List.of(), 0)))
                    .as("a CHECK of the schema")
                    .isInstanceOf(DatabaseException.class);
            counts(database, 32, 0, 0);
            assertThat(store.keep(good).gamesAdded()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void thePublishedFilesAreKeptWholeAndOnce(Vendor vendor) throws SQLException {
        ImportBatch old = published("nfl-elo-538/nfl_games.csv");
        ImportBatch recent = published("nflverse/games.csv");
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            JpaResultsStore store = new JpaResultsStore(new Tables(database, sessions));
            assertThat(store.keep(old).gamesAdded()).isEqualTo(16_810);
            long teams = 32
                    + old.teams().stream()
                            .filter(team -> team.id().equals(team.name()))
                            .count();
            counts(database, teams, 16_810, 0);
            Summary summary = store.keep(recent);
            assertThat(summary.gamesAdded()).isEqualTo(7_263 - 5_852);
            assertThat(summary.oddsAdded()).isEqualTo(recent.odds().size());
            counts(database, teams, 16_810 + 7_263 - 5_852, recent.odds().size());
            assertThat(store.keep(recent).unchanged())
                    .isEqualTo(32 + 7_263 + recent.odds().size());
            assertThat(rows(
                            database,
                            "SELECT COUNT(*) FROM unified_games g JOIN game_odds h ON h.game_id = g.game_id"
                                    + " AND h.market_name = 'moneyline' AND h.outcome_name = 'home_team_win'"
                                    + " JOIN game_odds a ON a.game_id = g.game_id"
                                    + " AND a.market_name = 'moneyline' AND a.outcome_name = 'away_team_win'"
                                    + " WHERE (g.home_score > g.away_score) = (h.price < a.price)"))
                    .as("favourites win more often than not")
                    .satisfies(won -> assertThat(Long.parseLong(won)).isBetween(3_300L, 3_700L));
        }
    }
}
