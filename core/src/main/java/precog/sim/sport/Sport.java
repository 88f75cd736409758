package precog.sim.sport;

/** A kind of game. */
public interface Sport {
    /**
     * Starts a game.
     *
     * @param edge the home side's advantage in Elo points, home field included: its expected score before the start is
     *     {@code 1 / (1 + 10^(−edge / 400))}
     */
    Contest start(double edge);

    /** How long a game usually lasts, in real milliseconds. */
    long typicalMillis();
}
