package precog.sim.league;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import precog.model.elo.Elo;
import precog.sim.sport.Standing;
import precog.value.Category;
import precog.value.EventId;
import precog.value.GameId;

/**
 * All leagues, played day by day. A team's strength follows its results by the rating rule of its league, so that a
 * rating kept from public results is the best guess there is; what no rating knows is the form of the day. Tomorrow's
 * games are fixed today, on strengths that already know how today will end; who plays today mostly rests tomorrow.
 */
public final class Season {
    /** The first day ever played; every team starts at the mean then. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);
    /** Hour (UTC) at which a day of play begins: no game is on then. */
    public static final int DAY_STARTS = 8;

    /** Standard deviation of one side's form of the day, Elo points. */
    private static final double FORM = 8;

    /** Elo points from the mean beyond which strength wears off, and the part of the excess lost each game. */
    private static final double FAR = 170;

    private static final double WEAR = 0.05;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMMdd", Locale.ROOT);

    private final Seed seed;
    private final List<League> leagues = Leagues.all();
    private final Map<String, Double> strengths = new HashMap<>();
    private final List<Result> results = new ArrayList<>();
    private List<Fixture> pending = List.of();
    private LocalDate day = FIRST_DAY;

    public Season(Seed seed) {
        this.seed = seed;
        for (League league : leagues) {
            league.teams()
                    .forEach(team -> strengths.put(team.id(), league.ratings().mean()));
        }
    }

    /** The day that {@link #nextDay} will play. */
    public LocalDate day() {
        return day;
    }

    /** Results of all days fixed so far but the last, in order of start. */
    public List<Result> results() {
        return List.copyOf(results);
    }

    /** How a game that was played ended, and when. */
    public record Result(Fixture fixture, Standing standing, Instant end) {}

    /** The day of play that {@code instant} belongs to. */
    public static LocalDate dayOf(Instant instant) {
        return instant.minusSeconds(DAY_STARTS * 3600L).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** When a day of play begins. */
    public static Instant startOf(LocalDate day) {
        return day.atTime(DAY_STARTS, 0).toInstant(ZoneOffset.UTC);
    }

    /** The season a day belongs to, named after the year it starts in; it turns on the first of July. */
    public static int seasonOf(LocalDate day) {
        return day.getMonthValue() >= 7 ? day.getYear() : day.getYear() - 1;
    }

    /** Fixes the games of the next day in order of their start, and moves on. */
    public List<Fixture> nextDay() {
        if (seasonOf(day) != seasonOf(day.minusDays(1)) && !day.equals(FIRST_DAY)) {
            for (League league : leagues) {
                league.teams()
                        .forEach(team ->
                                strengths.put(team.id(), league.ratings().reverted(strength(team))));
            }
        }
        pending.forEach(this::rate);
        List<Fixture> fixtures = new ArrayList<>();
        for (League league : leagues) {
            draw(league, fixtures);
        }
        fixtures.sort((a, b) -> a.start().compareTo(b.start()));
        pending = fixtures;
        day = day.plusDays(1);
        return List.copyOf(fixtures);
    }

    private void draw(League league, List<Fixture> into) {
        DayOfWeek weekday = day.getDayOfWeek();
        List<Integer> slots = league.calendar().on(weekday);
        boolean weekly = league.calendar().weekly();
        long round = weekly ? Math.floorDiv(day.toEpochDay() + 3, 7) : day.toEpochDay();
        List<Team> order = shuffled(league, round);
        int first = weekly ? league.calendar().before(weekday) : 0;
        for (int i = 0; i < slots.size(); i++) {
            Team home = order.get(2 * (first + i));
            Team away = order.get(2 * (first + i) + 1);
            into.add(fixture(
                    league,
                    home,
                    away,
                    day.atStartOfDay().plusMinutes(slots.get(i)).toInstant(ZoneOffset.UTC)));
        }
    }

    private List<Team> shuffled(League league, long round) {
        SplittableRandom random =
                seed.child("round").child(league.category().name()).child(round).random();
        List<Team> order = new ArrayList<>(league.teams());
        for (int i = order.size() - 1; i > 0; i--) {
            order.set(i, order.set(random.nextInt(i + 1), order.get(i)));
        }
        if (league.calendar().weekly()) {
            return order;
        }
        Set<Team> played = new HashSet<>();
        pending.forEach(fixture -> played.addAll(List.of(fixture.home(), fixture.away())));
        order.sort(Comparator.comparing(played::contains));
        return order;
    }

    private Fixture fixture(League league, Team home, Team away, Instant start) {
        String name = league.category() + "-" + DATE.format(day).toUpperCase(Locale.ROOT) + home.code() + away.code();
        Seed own = seed.child("game").child(name);
        boolean neutral = league.category() == Category.TENNIS;
        double form =
                FORM * (own.child("home form").gauss() - own.child("away form").gauss());
        double edge = new Elo(league.ratings()).homeEdge(strength(home), strength(away), neutral) + form;
        return new Fixture(
                league,
                own,
                new GameId("SIM-" + name),
                new EventId("SIM" + league.category() + "GAME-" + name.substring(name.indexOf('-') + 1)),
                seasonOf(day),
                home,
                away,
                neutral,
                start,
                edge);
    }

    private double strength(Team team) {
        return Objects.requireNonNull(strengths.get(team.id()));
    }

    private void rate(Fixture fixture) {
        if (GameCourse.postponed(fixture)) {
            return;
        }
        Standing[] last = new Standing[1];
        long[] duration = new long[1];
        GameCourse.play(fixture, contest -> {
            if (contest.over()) {
                last[0] = contest.standing();
                duration[0] = contest.elapsedMillis();
            }
        });
        results.add(new Result(fixture, last[0], fixture.start().plusMillis(duration[0])));
        int margin = last[0].homeScore() - last[0].awayScore();
        double change = new Elo(fixture.league().ratings())
                .homeGain(strength(fixture.home()), strength(fixture.away()), fixture.neutral(), margin);
        move(fixture.home(), change, fixture.league().ratings().mean());
        move(fixture.away(), -change, fixture.league().ratings().mean());
    }

    /** No team runs away: of what lies far from the mean a little wears off with each game. */
    private void move(Team team, double change, double mean) {
        double moved = strength(team) + change;
        double far = moved - Math.clamp(moved, mean - FAR, mean + FAR);
        strengths.put(team.id(), moved - WEAR * far);
    }
}
