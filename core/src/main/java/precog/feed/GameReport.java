package precog.feed;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.value.Category;
import precog.value.EventId;
import precog.value.GameId;

/**
 * A game as a score source last told it.
 *
 * @param home normalized team id, {@code homeName} in words; likewise away
 * @param neutral whether no side has the home field
 * @param period 1-based quarter, half, inning, set or period; 0 before the start
 * @param periodName as shown, such as {@code Q3} or {@code Top 9th}
 * @param secondsLeft regulation seconds left in the whole game; null where the sport has no clock
 * @param clock as shown, such as {@code 5:49}
 * @param possession team id with the ball; null where unknown or meaningless
 * @param situation further facts of the sport (down, distance, outs, …)
 */
public record GameReport(
        GameId id,
        EventId event,
        Category league,
        int season,
        String home,
        String homeName,
        String away,
        String awayName,
        boolean neutral,
        Instant start,
        GameStatus status,
        int homeScore,
        int awayScore,
        int period,
        String periodName,
        @Nullable Integer secondsLeft,
        String clock,
        @Nullable String possession,
        Map<String, String> situation) {
    public GameReport {
        situation = Map.copyOf(situation);
    }

    /** Home score less away score. */
    public int margin() {
        return homeScore - awayScore;
    }
}
