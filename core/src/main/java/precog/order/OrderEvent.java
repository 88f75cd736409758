package precog.order;

/** What can happen to an order; the columns of the table in {@link OrderLife}. */
public enum OrderEvent {
    /** We handed it to the exchange, for the first time or again under the same id. */
    SENT,
    ACKNOWLEDGED,
    REJECTED,
    /** A fill that leaves something open. */
    PARTLY_FILLED,
    /** The fill that completes it. */
    WHOLLY_FILLED,
    CANCELED,
    /** Canceled because its time ran out. */
    EXPIRED,
    /** A call about it went without an answer. */
    UNANSWERED,
    /** The exchange said what became of a change: it has the order with these terms. */
    TERMS_TOLD,
    /** The exchange says it does not know it; once proves nothing. */
    NOT_FOUND
}
