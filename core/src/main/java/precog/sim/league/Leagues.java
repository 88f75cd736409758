package precog.sim.league;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import precog.model.elo.LeagueParameters;
import precog.sim.sport.Basketball;
import precog.sim.sport.GoalGame;
import precog.sim.sport.Sport;
import precog.value.Category;

/** The leagues that are played, all the year round. */
final class Leagues {
    private Leagues() {}

    static List<League> all() {
        return List.of(
                league(Category.NBA, new Basketball(), League.sides(Category.NBA, 30, 2), basketball()),
                league(Category.NHL, GoalGame.hockey(), League.sides(Category.NHL, 32, 3), hockey()),
                league(Category.EPL, GoalGame.soccer(), League.sides(Category.EPL, 20, 5), soccer()));
    }

    private static League league(Category category, Sport sport, List<Team> teams, Calendar calendar) {
        return new League(category, sport, LeagueParameters.of(category), teams, calendar);
    }

    private static Calendar basketball() {
        return Calendar.daily(at(17, 30), at(19, 0), at(20, 30), at(23, 0), at(23, 30), at(24, 30), at(26, 30));
    }

    private static Calendar hockey() {
        return Calendar.daily(at(17, 0), at(18, 30), at(19, 45), at(23, 0), at(23, 10), at(24, 0), at(26, 0));
    }

    private static Calendar soccer() {
        return new Calendar(
                true,
                Map.of(
                        DayOfWeek.FRIDAY,
                        List.of(at(19, 0)),
                        DayOfWeek.SATURDAY,
                        List.of(at(11, 30), at(14, 0), at(14, 0), at(14, 0), at(16, 30)),
                        DayOfWeek.SUNDAY,
                        List.of(at(13, 0), at(15, 30), at(18, 15)),
                        DayOfWeek.MONDAY,
                        List.of(at(19, 0))));
    }

    private static int at(int hour, int minute) {
        return hour * 60 + minute;
    }

    /** {@code count} games at once. */
    static List<Integer> together(int count, int hour, int minute) {
        return Collections.nCopies(count, at(hour, minute));
    }
}
