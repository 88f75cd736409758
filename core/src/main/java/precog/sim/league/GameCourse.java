package precog.sim.league;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import precog.sim.sport.Chances;
import precog.sim.sport.Contest;
import precog.sim.sport.Standing;

/** The whole course of a game from its start to its end, known in advance to the simulator alone. */
public final class GameCourse {
    /** Share of games that are put off shortly before they start; their markets are void. */
    private static final double POSTPONED = 0.012;
    /** Share of games in which a side loses an important player while it is played. */
    private static final double INJURED = 0.10;

    private final Fixture fixture;
    private final boolean postponed;
    private final long[] offsets;
    private final List<Standing> standings;
    private final Chances[] chances;
    private final Chances[] outlooks;
    private final double[] shareLeft;

    private GameCourse(Fixture fixture, boolean postponed, List<Moment> moments) {
        this.fixture = fixture;
        this.postponed = postponed;
        this.offsets = moments.stream().mapToLong(Moment::offset).toArray();
        this.standings = moments.stream().map(Moment::standing).toList();
        this.chances = moments.stream().map(Moment::chances).toArray(Chances[]::new);
        this.outlooks = moments.stream().map(Moment::outlook).toArray(Chances[]::new);
        this.shareLeft = moments.stream().mapToDouble(Moment::shareLeft).toArray();
    }

    private record Moment(long offset, Standing standing, Chances chances, Chances outlook, double shareLeft) {}

    /** Watches a game while it is played. */
    public interface Spectator {
        void see(Contest contest);
    }

    /** Whether the game will be put off. */
    public static boolean postponed(Fixture fixture) {
        return fixture.seed().child("postponed").uniform() < POSTPONED;
    }

    /** Plays the game out, showing {@code spectator} the state at the start and after each event. */
    public static void play(Fixture fixture, Spectator spectator) {
        SplittableRandom random = fixture.seed().child("play").random();
        Contest contest = fixture.league().sport().start(fixture.edge());
        double injuryAt = injuryAt(fixture);
        boolean injured = false;
        spectator.see(contest);
        while (!contest.over()) {
            contest.advance(random);
            if (!injured && contest.shareLeft() <= injuryAt) {
                injured = true;
                contest.reweigh(fixture.edge() + injuryEffect(fixture));
            }
            spectator.see(contest);
        }
    }

    /** Share of the game left when a player is lost, −1 for most games. */
    private static double injuryAt(Fixture fixture) {
        Seed seed = fixture.seed().child("injury");
        return seed.uniform() < INJURED ? 0.3 + 0.6 * seed.child(1).uniform() : -1;
    }

    /** What the loss costs the home side in Elo points; negative is a gain. */
    private static double injuryEffect(Fixture fixture) {
        Seed seed = fixture.seed().child("injury");
        double size = 40 + 60 * seed.child(2).uniform();
        return seed.child(3).uniform() < 0.5 ? size : -size;
    }

    /** The course of {@code fixture} with the chances at each of its moments. */
    public static GameCourse of(Fixture fixture) {
        List<Moment> moments = new ArrayList<>();
        double injuryAt = injuryAt(fixture);
        play(
                fixture,
                contest -> moments.add(new Moment(
                        contest.elapsedMillis(),
                        marked(contest, injuryAt, fixture),
                        contest.chances(),
                        contest.outlook(),
                        contest.shareLeft())));
        return new GameCourse(fixture, postponed(fixture), moments);
    }

    private static Standing marked(Contest contest, double injuryAt, Fixture fixture) {
        Standing standing = contest.standing();
        if (contest.shareLeft() > injuryAt) {
            return standing;
        }
        Map<String, String> situation = new HashMap<>(standing.situation());
        String side = injuryEffect(fixture) < 0
                ? fixture.home().name()
                : fixture.away().name();
        situation.put("news", "A key player of " + side + " is out.");
        return new Standing(
                standing.homeScore(),
                standing.awayScore(),
                standing.period(),
                standing.periodName(),
                standing.secondsLeft(),
                standing.clock(),
                standing.possession(),
                standing.interval(),
                situation);
    }

    public Fixture fixture() {
        return fixture;
    }

    public boolean postponed() {
        return postponed;
    }

    public int moments() {
        return offsets.length;
    }

    /** Milliseconds of the epoch at which moment {@code index} happens. */
    public long at(int index) {
        return fixture.start().toEpochMilli() + offsets[index];
    }

    public long end() {
        return at(offsets.length - 1);
    }

    /** Index of the last moment at or before {@code millis}, 0 before the start. */
    public int indexAt(long millis) {
        int found = Arrays.binarySearch(offsets, millis - fixture.start().toEpochMilli());
        return found >= 0 ? lastOfEqual(found) : Math.max(0, -found - 2);
    }

    private int lastOfEqual(int index) {
        int last = index;
        while (last + 1 < offsets.length && offsets[last + 1] == offsets[index]) {
            last++;
        }
        return last;
    }

    public Standing standing(int index) {
        return standings.get(index);
    }

    public Chances chances(int index) {
        return chances[index];
    }

    /** The chances to who sees only the score; see {@link Contest#outlook}. */
    public Chances outlook(int index) {
        return outlooks[index];
    }

    public double shareLeft(int index) {
        return shareLeft[index];
    }

    /** The final result; null where it was put off. */
    public @Nullable Standing result() {
        return postponed ? null : standings.getLast();
    }
}
