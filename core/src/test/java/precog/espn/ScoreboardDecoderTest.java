package precog.espn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import precog.SharedData;
import precog.espn.Oddity.Code;
import precog.espn.fake.ScriptedGame;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.results.GameResult;
import precog.value.Category;
import precog.value.GameId;

class ScoreboardDecoderTest {
    private static final ScriptedGame GAME = ScriptedGame.of("401", "2026-11-22T18:00Z", "SEA", "ARI");
    private static final String SITUATION = "competitions.0.situation.";

    @Test
    void readsAFootballGameInPlay() {
        GameReport report = only(
                EspnLeague.NFL,
                GAME.live(4, 522)
                        .score(17, 20)
                        .homeWin(0.28224)
                        .with(SITUATION + "down", 3)
                        .with(SITUATION + "distance", 7)
                        .with(SITUATION + "yardLine", 80)
                        .with(SITUATION + "possession", "2")
                        .with(SITUATION + "possessionText", "ARI 20")
                        .with(SITUATION + "isRedZone", true));

        assertThat(report.id()).isEqualTo(new GameId("espn:nfl:401"));
        assertThat(report.league()).isEqualTo(Category.NFL);
        assertThat(report.season()).isEqualTo(2026);
        assertThat(report.start()).isEqualTo(Instant.parse("2026-11-22T18:00:00Z"));
        assertThat(report.home()).isEqualTo("SEA");
        assertThat(report.homeName()).isEqualTo("Synthetic SEA");
        assertThat(report.status()).isEqualTo(GameStatus.LIVE);
        assertThat(report.homeScore()).isEqualTo(17);
        assertThat(report.awayScore()).isEqualTo(20);
        assertThat(report.periodName()).isEqualTo("Q4");
        assertThat(report.secondsLeft()).isEqualTo(522);
        assertThat(report.clock()).isEqualTo("8:42");
        assertThat(report.possession()).isEqualTo("ARI");
        assertThat(report.situation())
                .isEqualTo(Map.of(
                        "down",
                        "3",
                        "distance",
                        "7",
                        "yardLine",
                        "80",
                        "ballOn",
                        "ARI 20",
                        "redZone",
                        "yes",
                        "homeWinProbability",
                        "0.2822"));
    }

    @ParameterizedTest
    @CsvSource({
        // league, period, clock, period name, regulation seconds left
        "NFL, 1, 900, Q1, 3600",
        "NCAAF, 2, 0, Q2, 1800",
        "NFL, 5, 300, OT, 0",
        "NCAAF, 7, 0, 3OT, 0",
        "NBA, 4, 680, Q4, 680",
        "WNBA, 3, 30, Q3, 630",
        "NCAAB, 1, 1200, H1, 2400",
        "WNCAAB, 4, 9, Q4, 9",
        "NHL, 1, 61, P1, 2461",
        "NBA, 4, 721, Q4, "
    })
    void countsRegulationSecondsByLeague(EspnLeague league, int period, int clock, String name, Integer left) {
        GameReport report = only(league, GAME.live(period, clock));

        assertThat(report.periodName()).isEqualTo(name);
        assertThat(report.secondsLeft()).isEqualTo(clock > 720 && left == null ? null : left);
    }

    @Test
    void callsAShootoutSo() {
        ScriptedGame game = GAME.ended(5).score(3, 2);

        assertThat(only(EspnLeague.NHL, game.with("competitions.0.status.type.shortDetail", "Final/SO"))
                        .periodName())
                .isEqualTo("Shootout");
        assertThat(only(EspnLeague.NHL, game.with("competitions.0.status.type.shortDetail", "Final/2OT"))
                        .periodName())
                .isEqualTo("2OT");
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS_FIRST_HALF, 1, 30', LIVE, H1, 3600",
        "STATUS_FIRST_HALF, 1, 45'+3', LIVE, H1, 2700",
        "STATUS_HALFTIME, 1, HT, HALFTIME, H1, 2700",
        "STATUS_SECOND_HALF, 2, 58', LIVE, H2, 1920",
        "STATUS_SECOND_HALF, 2, 90'+4', LIVE, H2, 0",
        "STATUS_SECOND_HALF, 2, ?, LIVE, H2, ",
        "STATUS_OVERTIME, 3, 97', LIVE, ET1, 0",
        "STATUS_SHOOTOUT, 5, 120', LIVE, Penalties, 0"
    })
    void readsTheMinutesOfSoccer(String status, int period, String minute, GameStatus told, String name, Integer left) {
        GameReport report = only(EspnLeague.EPL, GAME.status(status, "in", period, 0, minute));

        assertThat(report.status()).isEqualTo(told);
        assertThat(report.periodName()).isEqualTo(name);
        assertThat(report.secondsLeft()).isEqualTo(left);
    }

    @Test
    void readsSoccersFinalAndItsRedCards() {
        String details = "competitions.0.details.";
        ScriptedGame game = GAME.with("season.type", 12_654)
                .with(details + "0.redCard", true)
                .with(details + "0.team.id", "2")
                .with(details + "1.redCard", false)
                .with(details + "1.team.id", "1");

        GameReport live = only(EspnLeague.LIGUE1, game.status("STATUS_SECOND_HALF", "in", 2, 0, "70'"));
        GameReport over = only(
                EspnLeague.LIGUE1,
                game.status("STATUS_FULL_TIME", "post", 2, 0, "90'").score(2, 2));

        assertThat(live.situation()).isEqualTo(Map.of("homeRedCards", "0", "awayRedCards", "1"));
        assertThat(over.status()).isEqualTo(GameStatus.FINAL);
        assertThat(GameResult.of(over).rates()).isTrue();
        assertThat(over.situation()).isEmpty();
    }

    @Test
    void readsBaseballsHalfInningsAndBases() {
        GameReport report = only(
                EspnLeague.MLB,
                GAME.live(9, 0)
                        .with("competitions.0.status.type.detail", "Top 9th")
                        .with(SITUATION + "outs", 2)
                        .with(SITUATION + "balls", 3)
                        .with(SITUATION + "strikes", 1)
                        .with(SITUATION + "onFirst", true)
                        .with(SITUATION + "onSecond", false)
                        .with(SITUATION + "onThird", true));

        assertThat(report.periodName()).isEqualTo("Top 9th");
        assertThat(report.secondsLeft()).isNull();
        assertThat(report.clock()).isEmpty();
        assertThat(report.situation())
                .isEqualTo(Map.of("outs", "2", "balls", "3", "strikes", "1", "bases", "first, third"));
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS_SCHEDULED, pre, SCHEDULED",
        "STATUS_IN_PROGRESS, in, LIVE",
        "STATUS_HALFTIME, in, HALFTIME",
        "STATUS_END_PERIOD, in, LIVE",
        "STATUS_FINAL, post, FINAL",
        "STATUS_FULL_TIME, post, FINAL",
        "STATUS_FINAL_PEN, post, FINAL",
        "STATUS_POSTPONED, post, POSTPONED",
        "STATUS_POSTPONED, pre, POSTPONED",
        "STATUS_CANCELED, post, CANCELLED",
        "STATUS_DELAYED, pre, SCHEDULED",
        "STATUS_DELAYED, in, LIVE",
        "STATUS_RAIN_DELAY, in, LIVE",
        "STATUS_NOT_YET_INVENTED, pre, SCHEDULED",
        "STATUS_NOT_YET_INVENTED, in, LIVE"
    })
    void mapsEveryStatus(String name, String state, GameStatus status) {
        assertThat(only(EspnLeague.NHL, GAME.status(name, state, 1, 100, "1:40"))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void tellsAStatusItDoesNotKnow() {
        ScoreboardReading reading = read(EspnLeague.NBA, GAME.status("STATUS_NEW", "in", 1, 100, "1:40"));

        assertThat(reading.games()).hasSize(1);
        assertThat(reading.oddities())
                .singleElement()
                .isEqualTo(new Oddity("401", Code.UNKNOWN_STATUS, "status STATUS_NEW is not known to us."));
    }

    @Test
    void leavesOutWhatCannotBeReliedOnAndKeepsTheRest() {
        ScriptedGame good = ScriptedGame.of("500", "2026-11-22T21:25Z", "GB", "DET");
        String home = "competitions.0.competitors.0.";
        ScoreboardReading reading = read(
                EspnLeague.NFL,
                GAME.ended(4).without(home + "score"),
                GAME.live(1, 10).with(home + "score", "seven"),
                GAME.status("STATUS_ODD_END", "post", 4, 0, "0:00"),
                GAME.status("STATUS_FINAL", "in", 4, 0, "0:00"),
                GAME.ended(4).with("competitions.0.status.type.completed", false),
                GAME.ended(4).score(20, 17).with("competitions.0.competitors.1.winner", true),
                GAME.with("date", "soon").with("competitions.0.date", "soon"),
                GAME.without(home + "team.abbreviation"),
                GAME.with(home + "team.abbreviation", "ARI"),
                GAME.without("competitions.0.status"),
                good);

        assertThat(reading.games()).extracting(GameReport::id).containsExactly(new GameId("espn:nfl:500"));
        assertThat(reading.oddities())
                .extracting(Oddity::code)
                .containsExactly(
                        Code.MISSING_FIELD,
                        Code.BAD_VALUE,
                        Code.UNKNOWN_STATUS,
                        Code.CONTRADICTION,
                        Code.CONTRADICTION,
                        Code.CONTRADICTION,
                        Code.BAD_VALUE,
                        Code.MISSING_FIELD,
                        Code.CONTRADICTION,
                        Code.MISSING_FIELD);
    }

    @Test
    void leavesOutGamesWhoseSidesAreNotKnownYetWithoutCallingThemOdd() {
        ScoreboardReading reading = read(EspnLeague.NFL, GAME.with("competitions.0.competitors.0.team.id", "-2"));

        assertThat(reading.games()).isEmpty();
        assertThat(reading.oddities()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, true", "5, true", "4, false", "77, false"})
    void ratesTheRegularSeasonAndThePlayOffsAlone(int seasonType, boolean rates) {
        GameReport report = only(EspnLeague.NBA, GAME.ended(4).score(100, 99).with("season.type", seasonType));

        assertThat(GameResult.of(report).rates()).isEqualTo(rates);
    }

    @Test
    void neverRatesAnAllStarGame() {
        GameReport report =
                only(EspnLeague.NBA, GAME.ended(4).score(100, 99).with("competitions.0.type.abbreviation", "ALLSTAR"));

        assertThat(GameResult.of(report).rates()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.2, -0.2", "0.6, 0.6", "-0.1, 1.1"})
    void doesNotRepeatAProbabilityThatCannotBe(double home, double away) {
        String path = SITUATION + "lastPlay.probability.";
        GameReport report = only(
                EspnLeague.NBA,
                GAME.live(2, 10).with(path + "homeWinPercentage", home).with(path + "awayWinPercentage", away));

        assertThat(report.situation()).isEmpty();
    }

    @Test
    void readsTennisByDrawAndCountsSets() {
        ScoreboardReading reading = ScoreboardDecoder.read(EspnLeague.ATP, bytes(SyntheticTennis.TOURNAMENT));

        assertThat(reading.oddities()).isEmpty();
        assertThat(reading.games()).hasSize(2);
        GameReport over = reading.games().get(0);
        assertThat(over.id()).isEqualTo(new GameId("espn:atp:9001"));
        assertThat(over.status()).isEqualTo(GameStatus.FINAL);
        assertThat(over.margin()).isEqualTo(2);
        assertThat(GameResult.of(over).tour()).isEqualTo("ATP");
        GameReport live = reading.games().get(1);
        assertThat(live.home()).isEqualTo("Alpha Player");
        assertThat(live.homeScore()).isEqualTo(1);
        assertThat(live.periodName()).isEqualTo("Set 2");
        assertThat(live.possession()).isEqualTo("Beta Player");
        assertThat(live.neutral()).isTrue();
        assertThat(live.situation())
                .isEqualTo(Map.of("tour", "ATP", "best_of", "5", "homeGames", "3", "awayGames", "4"));
    }

    @Test
    void readsTheWomensDrawWhenAskedForIt() {
        ScoreboardReading reading = ScoreboardDecoder.read(EspnLeague.WTA, bytes(SyntheticTennis.TOURNAMENT));

        assertThat(reading.games()).extracting(GameReport::id).containsExactly(new GameId("espn:wta:9004"));
    }

    @ParameterizedTest
    @EnumSource(EspnLeague.class)
    void refusesWhatIsNoScoreboard(EspnLeague league) {
        for (String body : List.of("", "<html>", "[]", "null", "42", "{\"events\":{}}", "{\"events\":[")) {
            ScoreboardReading reading = ScoreboardDecoder.read(league, bytes(body));
            assertThat(reading.refused()).as(body).isTrue();
            assertThat(reading.games()).isEmpty();
        }
        assertThat(ScoreboardDecoder.read(league, bytes("{\"events\":[]}")).refused())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NFL, nfl_scoreboard.json, 16, 1, 14, 1",
        "NBA, nba_scoreboard.json, 7, 1, 0, 6",
        "NCAAF, ncaaf_scoreboard.json, 6, 0, 6, 0"
    })
    void readsTheRecordedScoreboards(EspnLeague league, String file, int games, int live, int over, int scheduled)
            throws IOException {
        ScoreboardReading reading = ScoreboardDecoder.read(league, Files.readAllBytes(SharedData.path("espn/" + file)));

        assertThat(reading.oddities()).isEmpty();
        assertThat(reading.games()).hasSize(games);
        assertThat(count(reading, GameStatus.LIVE)).isEqualTo(live);
        assertThat(count(reading, GameStatus.FINAL)).isEqualTo(over);
        assertThat(count(reading, GameStatus.SCHEDULED)).isEqualTo(scheduled);
    }

    @Test
    void readsTheRecordedGameInPlay() throws IOException {
        GameReport report =
                ScoreboardDecoder.read(EspnLeague.NFL, Files.readAllBytes(SharedData.path("espn/nfl_scoreboard.json")))
                        .games()
                        .stream()
                        .filter(game -> game.status() == GameStatus.LIVE)
                        .findFirst()
                        .orElseThrow();

        assertThat(report.home() + " " + report.homeScore() + " " + report.away() + " " + report.awayScore())
                .isEqualTo("WSH 17 DEN 20");
        assertThat(report.possession()).isEqualTo("DEN");
        assertThat(report.secondsLeft()).isEqualTo(522);
        assertThat(report.situation())
                .containsEntry("homeWinProbability", "0.2822")
                .containsEntry("down", "1")
                .containsEntry("homeTimeouts", "3");
    }

    private static long count(ScoreboardReading reading, GameStatus status) {
        return reading.games().stream().filter(game -> game.status() == status).count();
    }

    private static ScoreboardReading read(EspnLeague league, ScriptedGame... games) {
        return ScoreboardDecoder.read(league, bytes(ScriptedGame.board(games)));
    }

    private static GameReport only(EspnLeague league, ScriptedGame game) {
        List<GameReport> games = read(league, game).games();
        assertThat(games).hasSize(1);
        return games.getFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
