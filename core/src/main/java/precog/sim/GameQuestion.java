package precog.sim;

import precog.feed.MarketListing.Selection;
import precog.sim.league.GameCourse;
import precog.sim.league.Seed;
import precog.sim.pit.Actor;
import precog.sim.pit.Mood;
import precog.sim.pit.Question;
import precog.sim.sport.Chances;

/** Whether a game ends with one of its results. */
final class GameQuestion implements Question {
    private static final double SHOCK = 0.03;
    /** How much of what bases, downs and points tell is in the makers' prices. */
    private static final double SITUATION = 0.2;

    private static final long HOUR = 3_600_000L;

    private final GameCourse course;
    private final Selection selection;
    private final Seed seed;
    private final Mood common;
    private final Mood own;

    GameQuestion(GameCourse course, Selection selection) {
        this.course = course;
        this.selection = selection;
        Seed game = course.fixture().seed();
        this.seed = game.child(selection.name());
        this.common = new Mood(game.child("mood"), 0.08, 0.05, 0.6);
        this.own = new Mood(seed.child("mood"), 0.03, 0.02, 0.04);
    }

    @Override
    public Seed seed() {
        return seed;
    }

    @Override
    public double truth(long millis) {
        return probability(course.chances(course.indexAt(millis)));
    }

    @Override
    public double view(long millis) {
        int index = course.indexAt(millis);
        if (index == 0) {
            return truth(millis);
        }
        return SITUATION * probability(course.chances(index)) + (1 - SITUATION) * probability(course.outlook(index));
    }

    private double probability(Chances chances) {
        return switch (selection) {
            case HOME -> chances.home();
            case DRAW -> chances.draw();
            case AWAY -> chances.away();
        };
    }

    @Override
    public double crowdError(long millis) {
        double sign = switch (selection) {
            case HOME -> 1;
            case DRAW -> 0;
            case AWAY -> -1;
        };
        double left = course.shareLeft(course.indexAt(millis));
        return Math.sqrt(left) * (sign * common.at(millis) + own.at(millis));
    }

    @Override
    public double bustle(long millis) {
        long start = course.fixture().start().toEpochMilli();
        long before = start - millis;
        if (before <= 0) {
            return millis < course.end() ? 1 : 0.2;
        }
        return before > 12 * HOUR ? 0.015 : before > HOUR ? 0.04 : 0.15;
    }

    @Override
    public long nextShock(long millis) {
        long start = course.fixture().start().toEpochMilli();
        if (millis < start) {
            return start;
        }
        for (int i = course.indexAt(millis) + 1; i < course.moments(); i++) {
            double change = probability(course.outlook(i)) - probability(course.outlook(i - 1));
            if (Math.abs(change) > SHOCK && course.at(i) > millis) {
                return course.at(i);
            }
        }
        return Actor.NEVER;
    }

    @Override
    public long end() {
        return SimulatedGame.tradingEnds(course);
    }
}
