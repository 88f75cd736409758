package precog.sim.league;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/**
 * When a league plays.
 *
 * @param weekly whether every team plays once a week; else a new round is drawn every day
 * @param slots starts by day, in minutes after midnight UTC; above 1440 on the next morning
 */
public record Calendar(boolean weekly, Map<DayOfWeek, List<Integer>> slots) {
    public Calendar {
        slots = Map.copyOf(slots);
    }

    static Calendar daily(Integer... minutes) {
        List<Integer> starts = List.of(minutes);
        return new Calendar(
                false,
                Map.of(
                        DayOfWeek.MONDAY, starts,
                        DayOfWeek.TUESDAY, starts,
                        DayOfWeek.WEDNESDAY, starts,
                        DayOfWeek.THURSDAY, starts,
                        DayOfWeek.FRIDAY, starts,
                        DayOfWeek.SATURDAY, starts,
                        DayOfWeek.SUNDAY, starts));
    }

    /** Starts on {@code day}. */
    List<Integer> on(DayOfWeek day) {
        return slots.getOrDefault(day, List.of());
    }

    /** Starts on the days of the week before {@code day}: which of the week's pairings are already used. */
    int before(DayOfWeek day) {
        int count = 0;
        for (DayOfWeek earlier : DayOfWeek.values()) {
            if (earlier.compareTo(day) < 0) {
                count += on(earlier).size();
            }
        }
        return count;
    }
}
