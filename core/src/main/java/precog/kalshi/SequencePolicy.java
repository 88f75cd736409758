package precog.kalshi;

/** What a step in a subscription's sequence numbers means. */
public enum SequencePolicy {
    /** A live subscription: every number comes, so a step above one is a gap. */
    SUBSCRIPTION,
    /**
     * A recording of some of a subscription's markets: the numbers between belong to markets that were left out, so a
     * step above one says nothing.
     */
    RECORDING
}
