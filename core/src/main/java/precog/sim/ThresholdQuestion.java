package precog.sim;

import java.util.SplittableRandom;
import precog.sim.league.Seed;
import precog.sim.pit.Actor;
import precog.sim.pit.Mood;
import precog.sim.pit.Question;
import precog.sim.sport.Chances;

/**
 * Whether a figure (a temperature, an index) is above a strike at its time. The figure walks at random in steps of a
 * minute, so that the truth is the normal probability of the distance left over the time left.
 */
final class ThresholdQuestion implements Question {
    static final long STEP = 60_000L;

    private final Path path;
    private final double strike;
    private final Seed seed;
    private final Mood mood;

    ThresholdQuestion(Path path, double strike, Seed seed) {
        this.path = path;
        this.strike = strike;
        this.seed = seed;
        this.mood = new Mood(seed.child("mood"), 0.09, 0.04, 0.1);
    }

    /** A figure's walk, one value a minute; the last one decides. */
    static final class Path {
        private final long from;
        private final double[] values;
        private final double deviation;

        private Path(long from, double[] values, double deviation) {
            this.from = from;
            this.values = values;
            this.deviation = deviation;
        }

        /** A walk from {@code start} whose last value is normal about it with {@code totalDeviation}. */
        static Path walk(Seed seed, long from, long until, double start, double totalDeviation) {
            SplittableRandom random = seed.random();
            int steps = (int) ((until - from) / STEP);
            double deviation = totalDeviation / Math.sqrt(steps);
            double[] values = new double[steps + 1];
            values[0] = start;
            for (int i = 1; i < values.length; i++) {
                values[i] = values[i - 1] + deviation * random.nextGaussian();
            }
            return new Path(from, values, deviation);
        }

        long end() {
            return from + (values.length - 1) * STEP;
        }

        double last() {
            return values[values.length - 1];
        }

        /** Probability at {@code millis} that the last value is above {@code strike}. */
        double above(double strike, long millis) {
            int left = values.length - 1 - Math.clamp((millis - from) / STEP, 0, values.length - 1);
            if (left == 0) {
                return last() > strike ? 1 : 0;
            }
            double now = values[values.length - 1 - left];
            return Chances.normal((now - strike) / (deviation * Math.sqrt(left)));
        }
    }

    boolean happens() {
        return path.last() > strike;
    }

    @Override
    public Seed seed() {
        return seed;
    }

    @Override
    public double truth(long millis) {
        return path.above(strike, millis);
    }

    @Override
    public double view(long millis) {
        return truth(millis);
    }

    @Override
    public double crowdError(long millis) {
        double left = (path.end() - millis) / (double) (path.end() - path.from);
        return mood.at(millis) * Math.sqrt(Math.clamp(left, 0, 1));
    }

    @Override
    public double bustle(long millis) {
        return path.end() - millis < 3_600_000L ? 0.3 : 0.04;
    }

    @Override
    public long nextShock(long millis) {
        return Actor.NEVER;
    }

    @Override
    public long end() {
        return path.end();
    }
}
