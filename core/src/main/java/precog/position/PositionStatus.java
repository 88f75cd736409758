package precog.position;

/** Where a position is in its life. */
public enum PositionStatus {
    OPEN,
    /** Sold out before the market resolved. */
    CLOSED,
    /** Paid out by the market's resolution. */
    SETTLED
}
