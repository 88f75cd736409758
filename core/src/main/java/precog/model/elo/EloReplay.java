package precog.model.elo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import precog.results.GameResult;
import precog.results.StartingRating;

/**
 * Replays the ratings of a file of games from the start and writes, one CSV line a game by date, both ratings before it
 * and the probability of team1, the home side, each with 10 decimals. The same games give the same bytes.
 *
 * @param parameters of the games' league
 * @param games of one league, with team ids as the file writes them
 * @param starts first ratings, and ratings at the start of a season
 */
public record EloReplay(LeagueParameters parameters, List<GameResult> games, List<StartingRating> starts) {
    /** The first line written. */
    public static final String HEADER = "date,season,team1,team2,elo1,elo2,elo_prob1";

    private static final int DECIMALS = 10;

    /** How many games were written, and how many of them changed ratings. */
    public record Summary(int games, int rated) {}

    /** Writes to {@code out}: beside it first, then in its place, so that a full disk leaves an earlier file whole. */
    public Summary writeTo(Path out) throws IOException {
        Path target = out.toAbsolutePath();
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            Summary summary;
            try (BufferedWriter writer = Files.newBufferedWriter(beside)) {
                summary = writeTo(writer);
            }
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            return summary;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Writes to {@code out}, lines ended by a line feed. */
    public Summary writeTo(Appendable out) throws IOException {
        Ratings ratings = new Ratings(Map.of(games.getFirst().league(), parameters));
        starts.forEach(ratings::start);
        out.append(HEADER).append('\n');
        int rated = 0;
        for (GameResult game :
                games.stream().sorted(Comparator.comparing(GameResult::date)).toList()) {
            out.append(line(game, ratings.before(game, parameters)));
            if (ratings.rate(game) instanceof Ratings.Verdict.Rated) {
                rated++;
            }
        }
        return new Summary(games.size(), rated);
    }

    private static String line(GameResult game, Ratings.Before before) {
        return String.join(
                        ",",
                        game.date().toString(),
                        Integer.toString(game.season()),
                        quoted(game.home()),
                        quoted(game.away()),
                        decimal(before.home().points()),
                        decimal(before.away().points()),
                        decimal(before.forecast().home()))
                + "\n";
    }

    private static String decimal(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String quoted(String text) {
        boolean special = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
