package precog.sim.pit;

import precog.sim.league.Seed;

/**
 * The error of a crowd over time, in log-odds: smooth noise of two periods, and now and then an overreaction that wears
 * off. A pure function of time, so that any instant can be asked for without the past.
 */
public final class Mood {
    private static final long SLOW = 22 * 60_000L;
    private static final long FAST = 150_000L;
    private static final long WINDOW = 40 * 60_000L;

    private final Seed slow;
    private final Seed fast;
    private final Seed jolts;
    private final double slowSize;
    private final double fastSize;
    private final double joltChance;

    /**
     * @param slowSize standard deviation of the noise that lasts for a quarter of an hour
     * @param fastSize of the noise that lasts for minutes
     * @param joltChance chance of an overreaction in each 40 minutes
     */
    public Mood(Seed seed, double slowSize, double fastSize, double joltChance) {
        this.slow = seed.child("slow");
        this.fast = seed.child("fast");
        this.jolts = seed.child("jolts");
        this.slowSize = slowSize;
        this.fastSize = fastSize;
        this.joltChance = joltChance;
    }

    public double at(long millis) {
        long window = Math.floorDiv(millis, WINDOW);
        return slowSize * noise(slow, millis, SLOW)
                + fastSize * noise(fast, millis, FAST)
                + jolt(window, millis)
                + jolt(window - 1, millis);
    }

    /** Hermite interpolation between hashed normal values, one a period. */
    private static double noise(Seed seed, long millis, long period) {
        long left = Math.floorDiv(millis, period);
        double part = (millis - left * period) / (double) period;
        double weight = part * part * (3 - 2 * part);
        return seed.child(left).gauss() * (1 - weight) + seed.child(left + 1).gauss() * weight;
    }

    private double jolt(long window, long millis) {
        Seed seed = jolts.child(window);
        if (seed.uniform() >= joltChance) {
            return 0;
        }
        long age = millis - (window * WINDOW + (long) (seed.child(1).uniform() * WINDOW));
        if (age < 0) {
            return 0;
        }
        double size = 0.45 + 0.45 * seed.child(2).uniform();
        double halfLife = 60_000 * (2 + 4 * seed.child(3).uniform());
        double sign = seed.child(4).uniform() < 0.5 ? -1 : 1;
        return sign * size * StrictMath.pow(0.5, age / halfLife);
    }
}
