package precog.results;

import java.io.Reader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import precog.feed.GameStatus;
import precog.results.CsvRefusal.Code;
import precog.results.CsvTable.RefusedRow;
import precog.results.Parsed.Refused;

/** Reads files of games: the header says in which of the known formats. */
public final class GamesCsv {
    private GamesCsv() {}

    /** Reads a file, or says why not. */
    public static Parsed<GamesFile> read(Path path) {
        return CsvTable.read(path).then(GamesCsv::games);
    }

    /**
     * Reads from {@code in}, which the caller closes.
     *
     * @param file what refusals call it
     */
    public static Parsed<GamesFile> read(String file, Reader in) {
        return CsvTable.read(file, in).then(GamesCsv::games);
    }

    private static Parsed<GamesFile> games(CsvTable table) {
        if (table.header().containsKey("team1")) {
            return FiveThirtyEightGames.read(table);
        }
        if (table.header().containsKey("home_team")) {
            return NflverseGames.read(table);
        }
        return new Refused<>(List.of(new CsvRefusal(
                Code.UNKNOWN_FORMAT,
                table.file(),
                1,
                "",
                String.join(",", table.header().keySet().stream().sorted().toList()),
                "the columns of FiveThirtyEight's nfl_games.csv (date, season, neutral, team1, team2, score1, score2) or"
                        + " of nflverse's games.csv (game_id, season, game_type, gameday, away_team, away_score,"
                        + " home_team, home_score, location)")));
    }

    /** Refuses a second line about the same thing. */
    static final class SeenOnce {
        private final Map<String, Long> lines = new HashMap<>();

        void add(CsvRow row, String column, String key) throws RefusedRow {
            Long before = lines.putIfAbsent(key, row.line());
            if (before != null) {
                throw row.refusal(
                        Code.DUPLICATE, column, key, "each of them once; this one is already on line " + before);
            }
        }
    }

    /** A final score is told by both sides or by none. */
    static GameStatus status(CsvRow row, String homeColumn, String awayColumn) throws RefusedRow {
        boolean home = row.score(homeColumn).isPresent();
        boolean away = row.score(awayColumn).isPresent();
        if (home != away) {
            String empty = home ? awayColumn : homeColumn;
            throw row.refusal(Code.MISSING_VALUE, empty, "", "a score, as the other side has one");
        }
        return home ? GameStatus.FINAL : GameStatus.SCHEDULED;
    }

    /** Two different sides. */
    static void differ(CsvRow row, String column, String one, String other) throws RefusedRow {
        if (one.equals(other)) {
            throw row.refusal(Code.CONTRADICTION, column, one, "another team than its opponent");
        }
    }
}
