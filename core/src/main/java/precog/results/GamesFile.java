package precog.results;

import java.util.List;

/**
 * A file of games, with team ids as the file writes them.
 *
 * @param source who publishes this format, the bookmaker of odds that name none
 * @param linesWithoutPrice spreads and totals the file names without odds: not a bet anyone could have placed, so
 *     they are counted and left out
 */
public record GamesFile(String source, List<GameResult> games, List<BookmakerOdds> odds, int linesWithoutPrice) {
    public GamesFile {
        games = List.copyOf(games);
        odds = List.copyOf(odds);
    }
}
