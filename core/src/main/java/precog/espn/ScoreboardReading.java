package precog.espn;

import java.util.List;
import precog.feed.GameReport;

/**
 * What one answer told.
 *
 * @param games those that could be read, earliest first
 * @param oddities what was left out or doubted, and why
 */
public record ScoreboardReading(List<GameReport> games, List<Oddity> oddities) {
    public ScoreboardReading {
        games = List.copyOf(games);
        oddities = List.copyOf(oddities);
    }

    /** Whether the answer was no scoreboard at all. */
    public boolean refused() {
        return oddities.stream().anyMatch(oddity -> oddity.code() == Oddity.Code.NOT_A_SCOREBOARD);
    }
}
