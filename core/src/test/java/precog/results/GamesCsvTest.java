package precog.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.SharedData;
import precog.feed.GameStatus;
import precog.results.BookmakerOdds.Bet;
import precog.results.BookmakerOdds.Outcome;
import precog.results.CsvRefusal.Code;
import precog.value.Category;

/** The small files here are synthetic. */
class GamesCsvTest {
    private static final String OLD_HEADER = "date,season,neutral,playoff,team1,team2,score1,score2,result1";
    private static final String NEW_HEADER = "game_id,season,game_type,gameday,gametime,away_team,away_score,home_team,"
            + "home_score,location,result,espn,away_moneyline,home_moneyline,spread_line,away_spread_odds,"
            + "home_spread_odds,total_line,under_odds,over_odds";

    @TempDir
    Path folder;

    private static Parsed<GamesFile> read(String... lines) {
        return GamesCsv.read("games.csv", new StringReader(String.join("\n", lines)));
    }

    private static GamesFile complete(Parsed<GamesFile> parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Complete.class);
        return ((Parsed.Complete<GamesFile>) parsed).value();
    }

    private static List<CsvRefusal> refused(Parsed<?> parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Refused.class);
        return ((Parsed.Refused<?>) parsed).refusals();
    }

    private static void refusedWith(Parsed<?> parsed, Code code, long line, String field) {
        CsvRefusal refusal = refused(parsed).getFirst();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.field()).isEqualTo(field);
    }

    @Test
    void readsAGameOfTheOldFormat() {
        GameResult game = complete(read(OLD_HEADER, "1999-01-31,1998,1,1,DEN,ATL,34,19,1"))
                .games()
                .getFirst();
        assertThat(game.date()).isEqualTo(LocalDate.of(1999, 1, 31));
        assertThat(game.season()).isEqualTo(1998);
        assertThat(game.neutral()).isTrue();
        assertThat(game.stage()).isEqualTo(Stage.PLAYOFF);
        assertThat(game.home()).isEqualTo("DEN");
        assertThat(game.margin()).isEqualTo(15);
        assertThat(game.rates()).isTrue();
    }

    @Test
    void takesQuotesCrlfAByteOrderMarkAndColumnsInAnyOrder() {
        Parsed<GamesFile> parsed = GamesCsv.read(
                "games.csv",
                new StringReader("\uFEFF\"team1\",score1,team2,score2,season,neutral,date\r\n"
                        + "\"A, \"\"B\"\"\",3,CCC,3,2024,0,2024-09-08\r\n"));
        GameResult game = complete(parsed).games().getFirst();
        assertThat(game.home()).isEqualTo("A, \"B\"");
        assertThat(game.stage()).isEqualTo(Stage.REGULAR);
        assertThat(game.margin()).isZero();
    }

    @Test
    void readsAGameAndItsLinesOfTheNewFormat() {
        GamesFile file = complete(read(
                NEW_HEADER,
                "2024_01_OAK_SD,2024,REG,2024-09-08,13:00,OAK,20,SD,27,Home,7,4016,150,-180,3.5,-105,-115,44.5,-110,-110",
                "2025_18_SD_OAK,2025,REG,2026-01-04,,SD,,OAK,,Neutral,,,,,2.5,,,NA,,"));
        GameResult played = file.games().getFirst();
        assertThat(played.start()).isEqualTo(Instant.parse("2024-09-08T17:00:00Z"));
        assertThat(played.externalIds()).isEqualTo(Map.of("nflverse", "2024_01_OAK_SD", "espn", "4016"));
        GameResult scheduled = file.games().getLast();
        assertThat(scheduled.status()).isEqualTo(GameStatus.SCHEDULED);
        assertThat(scheduled.neutral()).isTrue();
        assertThat(scheduled.rates()).isFalse();
        assertThat(file.linesWithoutPrice()).isEqualTo(2);
        assertThat(file.odds())
                .extracting(odd -> odd.bet() + " " + odd.outcome() + " " + odd.line() + " " + odd.price())
                .containsExactly(
                        "MONEYLINE HOME_TEAM_WIN null 1.5556",
                        "MONEYLINE AWAY_TEAM_WIN null 2.5000",
                        "SPREAD HOME_TEAM_WIN -3.5 1.8696",
                        "SPREAD AWAY_TEAM_WIN 3.5 1.9524",
                        "TOTAL OVER 44.5 1.9091",
                        "TOTAL UNDER 44.5 1.9091");
    }

    @Test
    void anImportNamesFranchisesByOneIdAndGamesByTheirFixture() {
        ImportBatch batch = ImportBatch.of(complete(
                read(NEW_HEADER, "2024_01_OAK_SD,2024,REG,2024-09-08,13:00,OAK,20,SD,27,Home,7,4016,150,-180,,,,,,")));
        assertThat(batch.teams()).extracting(Team::id).containsExactly("LAC", "LV");
        assertThat(batch.games().getFirst().id().value()).isEqualTo("NFL_20240908_LAC_LV");
        assertThat(batch.odds())
                .allMatch(odd -> odd.game().equals(batch.games().getFirst().id()));
    }

    @Test
    void anImportWithoutOddsKeepsTheGames() {
        ImportBatch batch = ImportBatch.of(complete(read(
                NEW_HEADER, "2024_01_OAK_SD,2024,REG,2024-09-08,13:00,OAK,20,SD,27,Home,7,4016,150,-180,3.5,,,,,")));
        assertThat(batch.odds()).isNotEmpty();
        ImportBatch games = batch.withoutOdds();
        assertThat(games.odds()).isEmpty();
        assertThat(games.linesWithoutPrice()).isZero();
        assertThat(games.teams()).isEqualTo(batch.teams());
        assertThat(games.games()).isEqualTo(batch.games());
    }

    @Test
    void aGameToldFromTheOtherSideKeepsItsResultAndItsOdds() {
        ImportBatch batch = ImportBatch.of(complete(read(
                NEW_HEADER,
                "2024_01_AAA_BBB,2024,REG,2024-09-08,13:00,AAA,20,BBB,27,Neutral,7,,150,-180,,,,44.5,,-110")));
        GameResult game = batch.games().getFirst().withSidesSwapped();
        assertThat(game.home()).isEqualTo("AAA");
        assertThat(game.margin()).isEqualTo(-7);
        assertThat(game.fixture()).isEqualTo(batch.games().getFirst().fixture());
        assertThat(batch.odds())
                .extracting(odd -> odd.withSidesSwapped().outcome())
                .containsExactly(Outcome.AWAY_TEAM_WIN, Outcome.HOME_TEAM_WIN, Outcome.OVER);
    }

    @Test
    void namesLineAndFieldOfEveryFault() {
        refusedWith(read(OLD_HEADER, "1999-13-31,1998,1,1,DEN,ATL,34,19,1"), Code.BAD_VALUE, 2, "date");
        refusedWith(read(OLD_HEADER, "1999-01-31,98,1,1,DEN,ATL,34,19,1"), Code.BAD_VALUE, 2, "season");
        refusedWith(read(OLD_HEADER, "1999-01-31,1998,2,1,DEN,ATL,34,19,1"), Code.BAD_VALUE, 2, "neutral");
        refusedWith(read(OLD_HEADER, "1999-01-31,1998,1,1,DEN,ATL,3.5,19,1"), Code.BAD_VALUE, 2, "score1");
        refusedWith(read(OLD_HEADER, "1999-01-31,1998,1,1,DEN,ATL,-3,19,0"), Code.BAD_VALUE, 2, "score1");
        refusedWith(read(OLD_HEADER, "1999-01-31,1998,1,1,DEN,ATL,34,,1"), Code.MISSING_VALUE, 2, "score2");
        refusedWith(read(OLD_HEADER, "1999-01-31,1998,1,1,,ATL,34,19,1"), Code.MISSING_VALUE, 2, "team1");
        refusedWith(read(OLD_HEADER, "1999-01-31,1998,1,1,ATL,ATL,34,19,1"), Code.CONTRADICTION, 2, "team2");
        refusedWith(read(OLD_HEADER, "1999-01-31,1998,1,1,DEN,ATL,34,19,0"), Code.CONTRADICTION, 2, "result1");
        refusedWith(read(OLD_HEADER, "1999-01-31,1998,1,1,DEN,ATL,34,19"), Code.FIELD_COUNT, 2, "");
        refusedWith(read(OLD_HEADER.replace("score2", "points2"), "x"), Code.MISSING_COLUMN, 1, "score2");
        refusedWith(read("a,a", "1,2"), Code.DUPLICATE_COLUMN, 1, "");
        refusedWith(read("a,b", "1,2"), Code.UNKNOWN_FORMAT, 1, "");
        refusedWith(read(""), Code.EMPTY, 0, "");
        refusedWith(read(OLD_HEADER), Code.EMPTY, 0, "");
        refusedWith(GamesCsv.read(folder.resolve("none.csv")), Code.UNREADABLE, 0, "");
    }

    @Test
    void aSentenceSaysWhatToRepair() {
        CsvRefusal refusal = refused(
                        read(OLD_HEADER, "1999-01-31,1998,1,1,DEN,ATL,34,19,1", "1999-01-31,1998,1,1,DEN,NYJ,x,1,"))
                .getFirst();
        assertThat(refusal.sentence())
                .isEqualTo("games.csv, line 3, field score1: found 'x', expected a whole number from 0 to 999.");
    }

    @Test
    void refusesTheSameGameTwiceAndOddsNobodyQuotes() {
        String line = "1999-01-31,1998,1,1,DEN,ATL,34,19,1";
        refusedWith(read(OLD_HEADER, line, line), Code.DUPLICATE, 3, "team2");
        String game = "2024_01_AAA_BBB,2024,REG,2024-09-08,13:00,AAA,20,BBB,27,Home,7,,150,-180,,,,,,";
        refusedWith(read(NEW_HEADER, game, game), Code.DUPLICATE, 3, "game_id");
        refusedWith(read(NEW_HEADER, game.replace("150", "50")), Code.BAD_VALUE, 2, "away_moneyline");
        refusedWith(read(NEW_HEADER, game.replace(",7,", ",8,")), Code.CONTRADICTION, 2, "result");
        refusedWith(read(NEW_HEADER, game.replace("REG", "CUP")), Code.BAD_VALUE, 2, "game_type");
        refusedWith(read(NEW_HEADER, game.replace("Home", "Away")), Code.BAD_VALUE, 2, "location");
    }

    @Test
    void aTornQuoteAndWrongBytesAreRefusedNotThrown() throws Exception {
        assertThat(refused(read(OLD_HEADER, "1999-01-31,1998,1,1,\"DEN\"x,ATL,34,19,1"))
                        .getFirst()
                        .code())
                .isEqualTo(Code.UNREADABLE);
        Path bytes = folder.resolve("latin.csv");
        Files.write(
                bytes, (OLD_HEADER + "\n1999-01-31,1998,1,1,Köln,ATL,34,19,1").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(GamesCsv.read(bytes)).getFirst().code()).isEqualTo(Code.UNREADABLE);
    }

    @Test
    void collectsTheFirstTwentyFaults() {
        String[] lines = new String[101];
        Arrays.fill(lines, "bad");
        lines[0] = OLD_HEADER;
        assertThat(refused(read(lines))).hasSize(20);
    }

    @Test
    void readsStartingRatings() {
        Parsed<List<StartingRating>> parsed = RatingsCsv.read(
                "r.csv", new StringReader("team,season,elo\nAAA,2024,1500.5\nAAA,,1400\n"), Category.NBA);
        assertThat(((Parsed.Complete<List<StartingRating>>) parsed).value())
                .containsExactly(
                        new StartingRating(Category.NBA, "", "AAA", 2024, new BigDecimal("1500.5")),
                        new StartingRating(Category.NBA, "", "AAA", null, new BigDecimal("1400")));
        refusedWith(
                RatingsCsv.read("r.csv", new StringReader("team,elo\nAAA,1e9\n"), Category.NBA),
                Code.BAD_VALUE,
                2,
                "elo");
        refusedWith(
                RatingsCsv.read("r.csv", new StringReader("team,elo\nAAA,1500\nAAA,1600"), Category.NBA),
                Code.DUPLICATE,
                3,
                "team");
    }

    @Test
    void thePublishedFilesTellOneStory() {
        List<GameResult> old = ImportBatch.of(complete(GamesCsv.read(SharedData.path("nfl-elo-538/nfl_games.csv"))))
                .games();
        ImportBatch recent = ImportBatch.of(complete(GamesCsv.read(SharedData.path("nflverse/games.csv"))));
        assertThat(old).hasSize(16_810);
        assertThat(recent.games()).hasSize(7_263);
        assertThat(recent.teams()).hasSize(32).noneMatch(team -> team.id().equals(team.name()));
        Set<String> fixtures = old.stream().map(GameResult::fixture).collect(Collectors.toSet());
        Set<String> results = old.stream().map(GamesCsvTest::result).collect(Collectors.toSet());
        List<GameResult> shared = recent.games().stream()
                .filter(game -> fixtures.contains(game.fixture()))
                .toList();
        assertThat(shared).hasSize(5_852).allMatch(game -> results.contains(result(game)));
        assertThat(recent.odds().stream().filter(odd -> odd.bet() == Bet.MONEYLINE))
                .hasSize(2 * (7_263 - 2_045));
        assertThat(recent.odds()).noneMatch(odd -> odd.outcome() == Outcome.DRAW);
    }

    /** The result whoever is called the home side. */
    private static String result(GameResult game) {
        return game.fixture() + " " + Math.abs(game.margin());
    }
}
