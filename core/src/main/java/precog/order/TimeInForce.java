package precog.order;

/** How long an order works. */
public enum TimeInForce {
    GOOD_TILL_CANCELED,
    IMMEDIATE_OR_CANCEL,
    FILL_OR_KILL
}
