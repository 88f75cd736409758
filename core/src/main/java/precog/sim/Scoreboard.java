package precog.sim;

import java.time.Instant;
import java.util.Map;
import precog.feed.FeedMessage.GameReported;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.sim.league.Fixture;
import precog.sim.league.GameCourse;
import precog.sim.pit.Actor;
import precog.sim.pit.Outbox;
import precog.sim.sport.Standing;

/** Tells a game to the public, some seconds after it happened, and again every 15 seconds while nothing does. */
final class Scoreboard implements Actor {
    private static final long REPEAT = 15_000L;
    private static final long IDLE = 900_000L;

    private final GameCourse course;
    private final long delay;
    private long next;

    /** A board for {@code course} that next speaks at or after {@code from}. */
    Scoreboard(GameCourse course, long from) {
        this.course = course;
        this.delay = delay(course.fixture());
        this.next = from;
    }

    /** How far the public learns behind the game: 1 to 3 seconds, the same all game long. */
    static long delay(Fixture fixture) {
        return 1_000 + (long) (2_000 * fixture.seed().child("delay").uniform());
    }

    /** When the public has the final score. */
    static long finalAt(GameCourse course) {
        return course.end() + delay(course.fixture());
    }

    /** What the board shows at {@code millis}. */
    GameReport reportAt(long millis) {
        Fixture fixture = course.fixture();
        if (course.postponed() && millis >= SimulatedGame.tradingEnds(course)) {
            return fixture.report(GameStatus.POSTPONED, beforeStart());
        }
        if (millis - delay < fixture.start().toEpochMilli()) {
            return fixture.report(GameStatus.SCHEDULED, beforeStart());
        }
        int index = course.indexAt(millis - delay);
        Standing standing = course.standing(index);
        if (index == course.moments() - 1) {
            return fixture.report(GameStatus.FINAL, standing);
        }
        return fixture.report(standing.interval() ? GameStatus.HALFTIME : GameStatus.LIVE, standing);
    }

    private Standing beforeStart() {
        Standing first = course.standing(0);
        return new Standing(0, 0, 0, "", first.secondsLeft(), "", Standing.Side.NEITHER, false, Map.of());
    }

    @Override
    public long nextAt() {
        return next;
    }

    @Override
    public void act(Outbox out) {
        long now = next;
        GameReport report = reportAt(now);
        out.add(new GameReported(Instant.ofEpochMilli(now), report));
        next = switch (report.status()) {
            case FINAL, POSTPONED, CANCELLED -> NEVER;
            case SCHEDULED -> Math.min(now + IDLE, turn());
            case LIVE, HALFTIME -> {
                int index = course.indexAt(now - delay);
                yield Math.min(now + REPEAT, course.at(index + 1) + delay);
            }
        };
    }

    /** When a scheduled game begins, or is put off. */
    private long turn() {
        return course.postponed()
                ? SimulatedGame.tradingEnds(course)
                : course.fixture().start().toEpochMilli() + delay;
    }
}
