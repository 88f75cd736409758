package precog.sim.league;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import precog.model.elo.LeagueParameters;
import precog.sim.sport.Baseball;
import precog.sim.sport.Basketball;
import precog.sim.sport.Football;
import precog.sim.sport.GoalGame;
import precog.sim.sport.Sport;
import precog.sim.sport.Tennis;
import precog.value.Category;

/** The leagues that are played, all the year round. */
final class Leagues {
    private Leagues() {}

    static List<League> all() {
        return List.of(
                league(Category.NFL, new Football(), League.sides(Category.NFL, 32, 0), football()),
                league(Category.NCAAF, new Football(), League.sides(Category.NCAAF, 40, 1), college()),
                league(Category.NBA, new Basketball(), League.sides(Category.NBA, 30, 2), basketball()),
                league(Category.NHL, GoalGame.hockey(), League.sides(Category.NHL, 32, 3), hockey()),
                league(Category.MLB, new Baseball(), League.sides(Category.MLB, 30, 4), baseball()),
                league(Category.EPL, GoalGame.soccer(), League.sides(Category.EPL, 20, 5), soccer()),
                league(Category.TENNIS, new Tennis(), League.players(Category.TENNIS, 48), tennis()));
    }

    private static League league(Category category, Sport sport, List<Team> teams, Calendar calendar) {
        return new League(category, sport, LeagueParameters.of(category), teams, calendar);
    }

    private static Calendar football() {
        List<Integer> sunday = new ArrayList<>(Collections.nCopies(8, at(17, 0)));
        sunday.addAll(List.of(at(20, 5), at(20, 5), at(20, 25), at(20, 25), at(20, 25), at(24, 20)));
        return new Calendar(
                true,
                Map.of(
                        DayOfWeek.MONDAY,
                        List.of(at(24, 15)),
                        DayOfWeek.THURSDAY,
                        List.of(at(24, 15)),
                        DayOfWeek.SUNDAY,
                        sunday));
    }

    private static Calendar college() {
        List<Integer> saturday = new ArrayList<>(Collections.nCopies(6, at(16, 0)));
        saturday.addAll(Collections.nCopies(6, at(19, 30)));
        saturday.addAll(Collections.nCopies(4, at(23, 0)));
        return new Calendar(
                true,
                Map.of(
                        DayOfWeek.FRIDAY,
                        List.of(at(23, 0), at(23, 30)),
                        DayOfWeek.SATURDAY,
                        saturday,
                        DayOfWeek.SUNDAY,
                        List.of(at(17, 30), at(20, 30))));
    }

    private static Calendar baseball() {
        return Calendar.daily(
                at(17, 5),
                at(17, 5),
                at(17, 35),
                at(18, 10),
                at(19, 10),
                at(19, 40),
                at(20, 5),
                at(20, 10),
                at(22, 40),
                at(23, 10),
                at(23, 10),
                at(25, 40));
    }

    private static Calendar tennis() {
        return Calendar.daily(
                at(15, 0),
                at(16, 30),
                at(17, 50),
                at(18, 10),
                at(18, 40),
                at(19, 20),
                at(20, 0),
                at(21, 0),
                at(22, 30),
                at(24, 0));
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
}
