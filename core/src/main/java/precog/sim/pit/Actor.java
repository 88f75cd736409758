package precog.sim.pit;

/** Something that acts at its own times and says so. */
public interface Actor {
    /** Never acts again. */
    long NEVER = Long.MAX_VALUE;

    /** Epoch milliseconds of its next act, never before its last; {@link #NEVER} when it is done. */
    long nextAt();

    /** Acts, putting what it says into {@code out} with the time of this act. */
    void act(Outbox out);
}
