package precog.sim.sport;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scoreboard shows.
 *
 * @param period 1-based quarter, half, inning, set or period
 * @param secondsLeft regulation seconds left in the whole game; null where the sport has no clock
 * @param possession who has the ball
 * @param interval whether play rests between halves or periods
 */
public record Standing(
        int homeScore,
        int awayScore,
        int period,
        String periodName,
        @Nullable Integer secondsLeft,
        String clock,
        Side possession,
        boolean interval,
        Map<String, String> situation) {
    /** One of the two sides, or neither. */
    public enum Side {
        HOME,
        AWAY,
        NEITHER;

        static Side of(boolean home) {
            return home ? HOME : AWAY;
        }
    }

    /** Minutes and seconds as a clock shows them. */
    static String clock(int seconds) {
        int rest = seconds % 60;
        return seconds / 60 + (rest < 10 ? ":0" : ":") + rest;
    }
}
