package precog.feed;

/** What a venue takes. */
public enum VenueState {
    /** Orders and cancels. */
    OPEN,
    /** A trading pause: cancels only. */
    CANCELS_ONLY,
    /** An exchange pause: nothing. */
    CLOSED;

    public boolean takesOrders() {
        return this == OPEN;
    }

    public boolean takesCancels() {
        return this != CLOSED;
    }
}
