package precog.sim.sport;

import java.util.random.RandomGenerator;

/** A game being played, one event after the other. Not thread-safe. */
public interface Contest {
    /** Plays the next event (a play, a possession, a point) and lets its time pass; not allowed once {@link #over}. */
    void advance(RandomGenerator random);

    boolean over();

    /** Real milliseconds since the start, breaks included. */
    long elapsedMillis();

    /** Share of the game still to play, 1 at the start, near 0 at the end. */
    double shareLeft();

    Standing standing();

    /** How the game will end from here if both sides play on at their present strength. */
    Chances chances();

    /** The same to somebody who sees score, clock and strengths but not the situation: no bases, downs or points. */
    Chances outlook();

    /** News: the home side's advantage is now worth this many Elo points. */
    void reweigh(double edge);
}
