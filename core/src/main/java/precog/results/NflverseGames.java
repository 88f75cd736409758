package precog.results;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.feed.GameStatus;
import precog.results.BookmakerOdds.Bet;
import precog.results.BookmakerOdds.Outcome;
import precog.results.CsvRefusal.Code;
import precog.results.CsvTable.RefusedRow;
import precog.results.Parsed.Complete;
import precog.value.Category;
import precog.value.GameId;

/**
 * nflverse's {@code games.csv}: games with their closing lines. {@code spread_line} is the points the home side was
 * expected to win by, so the home side gives that many; {@code gametime} is US Eastern. Times, lines, odds and ids
 * of other sources may be missing as columns or as values.
 */
final class NflverseGames {
    private static final String SOURCE = "nflverse";
    private static final List<String> REQUIRED = List.of(
            "game_id",
            "season",
            "game_type",
            "gameday",
            "away_team",
            "away_score",
            "home_team",
            "home_score",
            "location");
    private static final List<String> OTHER_SOURCES = List.of("espn", "gsis", "pfr", "pff", "ftn", "nfl_detail_id");

    private final GamesCsv.SeenOnce seenIds = new GamesCsv.SeenOnce();
    private final GamesCsv.SeenOnce seenFixtures = new GamesCsv.SeenOnce();
    private final List<BookmakerOdds> odds = new ArrayList<>();
    private int linesWithoutPrice;

    private NflverseGames() {}

    static Parsed<GamesFile> read(CsvTable table) {
        NflverseGames file = new NflverseGames();
        return table.map(REQUIRED, file::game)
                .then(games -> new Complete<>(new GamesFile(SOURCE, games, file.odds, file.linesWithoutPrice)));
    }

    private GameResult game(CsvRow row) throws RefusedRow {
        String id = row.text("game_id");
        seenIds.add(row, "game_id", id);
        LocalDate date = row.date("gameday");
        String home = row.text("home_team");
        String away = row.text("away_team");
        GamesCsv.differ(row, "away_team", away, home);
        String fixture = GameResult.fixture(Category.NFL, date, home, away);
        seenFixtures.add(row, "gameday", fixture);
        GameStatus status = GamesCsv.status(row, "home_score", "away_score");
        Integer homeScore = row.score("home_score").orElse(null);
        Integer awayScore = row.score("away_score").orElse(null);
        checkResult(row, homeScore, awayScore);
        GameId game = new GameId(fixture);
        readOdds(row, game, id);
        return new GameResult(
                game,
                Category.NFL,
                "",
                row.year("season"),
                stage(row),
                date,
                start(row, date),
                home,
                away,
                neutral(row),
                status,
                homeScore,
                awayScore,
                externalIds(row, id));
    }

    private static Stage stage(CsvRow row) throws RefusedRow {
        String type = row.text("game_type");
        return switch (type) {
            case "REG" -> Stage.REGULAR;
            case "WC", "DIV", "CON", "SB" -> Stage.PLAYOFF;
            case "PRE" -> Stage.PRESEASON;
            default -> throw row.refusal(Code.BAD_VALUE, "game_type", type, "REG, WC, DIV, CON, SB or PRE");
        };
    }

    private static boolean neutral(CsvRow row) throws RefusedRow {
        String location = row.text("location");
        return switch (location) {
            case "Home" -> false;
            case "Neutral" -> true;
            default -> throw row.refusal(Code.BAD_VALUE, "location", location, "Home or Neutral");
        };
    }

    private static @Nullable Instant start(CsvRow row, LocalDate date) throws RefusedRow {
        return row.optional("gametime", "a time such as 13:00", LocalTime::parse)
                .map(time -> date.atTime(time).atZone(GameResult.GAME_DAY_ZONE).toInstant())
                .orElse(null);
    }

    private static Map<String, String> externalIds(CsvRow row, String id) {
        Map<String, String> ids = new HashMap<>();
        ids.put(SOURCE, id);
        OTHER_SOURCES.forEach(source -> row.find(source).ifPresent(other -> ids.put(source, other)));
        return ids;
    }

    private static void checkResult(CsvRow row, @Nullable Integer home, @Nullable Integer away) throws RefusedRow {
        Optional<BigDecimal> result = row.decimal("result");
        if (result.isEmpty() || home == null || away == null) {
            return;
        }
        if (result.get().compareTo(BigDecimal.valueOf(home - away)) != 0) {
            throw row.refusal(
                    Code.CONTRADICTION,
                    "result",
                    result.get().toPlainString(),
                    (home - away) + ", home_score " + home + " less away_score " + away);
        }
    }

    private void readOdds(CsvRow row, GameId game, String id) throws RefusedRow {
        Optional<BigDecimal> spread = row.decimal("spread_line");
        Optional<BigDecimal> total = row.decimal("total_line");
        odd(row, game, id, Bet.MONEYLINE, Outcome.HOME_TEAM_WIN, "home_moneyline", null);
        odd(row, game, id, Bet.MONEYLINE, Outcome.AWAY_TEAM_WIN, "away_moneyline", null);
        if (spread.isPresent()) {
            odd(
                    row,
                    game,
                    id,
                    Bet.SPREAD,
                    Outcome.HOME_TEAM_WIN,
                    "home_spread_odds",
                    spread.get().negate());
            odd(row, game, id, Bet.SPREAD, Outcome.AWAY_TEAM_WIN, "away_spread_odds", spread.get());
        }
        if (total.isPresent()) {
            odd(row, game, id, Bet.TOTAL, Outcome.OVER, "over_odds", total.get());
            odd(row, game, id, Bet.TOTAL, Outcome.UNDER, "under_odds", total.get());
        }
    }

    private void odd(
            CsvRow row, GameId game, String id, Bet bet, Outcome outcome, String column, @Nullable BigDecimal line)
            throws RefusedRow {
        Optional<DecimalOdds> price = row.optional(
                column,
                "American odds, a whole number of at most -100 or at least 100",
                text -> DecimalOdds.ofAmerican(Integer.parseInt(text)));
        if (price.isPresent()) {
            odds.add(new BookmakerOdds(game, SOURCE, bet, outcome, price.get(), line, id));
        } else if (line != null) {
            linesWithoutPrice++;
        }
    }
}
