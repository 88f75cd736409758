package precog.order;

/** Where an order is in its life; the moves between the states are in one table. */
public enum OrderState {
    /** Durable here, not yet sent. */
    INTENT,
    SUBMITTED,
    RESTING,
    PARTIALLY_FILLED,
    FILLED,
    CANCELED,
    REJECTED,
    EXPIRED,
    /** Sent, and the answer lost: resolved by asking the exchange, never by assuming. */
    UNKNOWN;

    /** Whether nothing more is expected of the order. A late fill may still come, and counts. */
    public boolean isDone() {
        return this == FILLED || this == CANCELED || this == REJECTED || this == EXPIRED;
    }
}
