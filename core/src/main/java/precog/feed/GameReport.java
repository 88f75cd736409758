package precog.feed;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.value.Category;
import precog.value.EventId;
import precog.value.GameId;
import precog.value.Probability;

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
    /** Fact of a situation: the score source's own probability that the home side wins, 0.0000 to 1.0000. */
    public static final String HOME_WIN = "homeWinProbability";

    /** Fact of a situation: the score source's own probability of a tie, where it gives it any. */
    public static final String TIE = "tieProbability";

    public GameReport {
        situation = Map.copyOf(situation);
    }

    /**
     * What the score source itself gives the home side: a benchmark to hold models and markets against. Nothing is known
     * of what it rests on, so nothing trades by it. Null where it says nothing, or the game is not in play.
     */
    public @Nullable Probability benchmark() {
        String told = situation.get(HOME_WIN);
        return told == null || !status.inPlay() ? null : Probability.of(told);
    }

    /** Home score less away score. */
    public int margin() {
        return homeScore - awayScore;
    }
}
