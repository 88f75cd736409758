package precog.value;

/** One of the two sides of an event contract. Every number about a position is told from its own side. */
public enum Outcome {
    YES,
    NO;

    /** The other side. */
    public Outcome opposite() {
        return this == YES ? NO : YES;
    }
}
