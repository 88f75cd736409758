package precog.sim.pit;

import precog.sim.league.Seed;

/** What a market is about, as the simulator knows it: how likely YES truly is at any time, and how it ends. */
public interface Question {
    Seed seed();

    /** True probability of YES at {@code millis}, given all that has happened by then. */
    double truth(long millis);

    /** What the makers would quote at {@code millis} if they saw all at once and made no error: less than the truth knows. */
    double view(long millis);

    /** What the crowd adds to the truth at {@code millis}, in log-odds: the error that all makers share. */
    double crowdError(long millis);

    /** How busy the market is at {@code millis}: 1 in play, a small fraction long before. */
    double bustle(long millis);

    /** When something first moves the truth by much after {@code millis}; {@link Actor#NEVER} where nothing will. */
    long nextShock(long millis);

    /** When trading ends. */
    long end();
}
