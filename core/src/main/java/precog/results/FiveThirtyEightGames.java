package precog.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.feed.GameStatus;
import precog.results.CsvRefusal.Code;
import precog.results.CsvTable.RefusedRow;
import precog.results.Parsed.Complete;
import precog.value.Category;
import precog.value.GameId;

/**
 * FiveThirtyEight's {@code nfl_games.csv}: team1 is at home unless {@code neutral} is 1. Columns playoff and result1
 * may be missing; the published ratings and probabilities are not read, for ours are computed.
 */
final class FiveThirtyEightGames {
    private static final String SOURCE = "fivethirtyeight";
    private static final List<String> REQUIRED =
            List.of("date", "season", "neutral", "team1", "team2", "score1", "score2");

    private FiveThirtyEightGames() {}

    static Parsed<GamesFile> read(CsvTable table) {
        GamesCsv.SeenOnce seen = new GamesCsv.SeenOnce();
        return table.map(REQUIRED, row -> game(row, seen))
                .then(games -> new Complete<>(new GamesFile(SOURCE, games, List.of(), 0)));
    }

    private static GameResult game(CsvRow row, GamesCsv.SeenOnce seen) throws RefusedRow {
        LocalDate date = row.date("date");
        String home = row.text("team1");
        String away = row.text("team2");
        GamesCsv.differ(row, "team2", away, home);
        String fixture = GameResult.fixture(Category.NFL, date, home, away);
        seen.add(row, "team2", fixture);
        GameStatus status = GamesCsv.status(row, "score1", "score2");
        Integer homeScore = row.score("score1").orElse(null);
        Integer awayScore = row.score("score2").orElse(null);
        checkResult(row, homeScore, awayScore);
        boolean playoff = row.find("playoff").isPresent() && row.flag("playoff");
        return new GameResult(
                new GameId(fixture),
                Category.NFL,
                "",
                row.year("season"),
                playoff ? Stage.PLAYOFF : Stage.REGULAR,
                date,
                null,
                home,
                away,
                row.flag("neutral"),
                status,
                homeScore,
                awayScore,
                Map.of());
    }

    private static void checkResult(CsvRow row, @Nullable Integer home, @Nullable Integer away) throws RefusedRow {
        Optional<BigDecimal> result = row.decimal("result1");
        if (result.isEmpty() || home == null || away == null) {
            return;
        }
        BigDecimal expected =
                BigDecimal.valueOf(Integer.signum(home - away) + 1).divide(BigDecimal.TWO);
        if (result.get().compareTo(expected) != 0) {
            throw row.refusal(
                    Code.CONTRADICTION,
                    "result1",
                    result.get().toPlainString(),
                    expected.toPlainString() + " as the scores " + home + " and " + away + " say");
        }
    }
}
