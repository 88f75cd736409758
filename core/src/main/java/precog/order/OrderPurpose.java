package precog.order;

/** Why an order exists. Exits pass gates that entries do not. */
public enum OrderPurpose {
    /** An approved edge. */
    ENTRY,
    /** The trader's own ticket. */
    MANUAL,
    /** A triggered exit condition, or the trader closing. */
    EXIT;

    public boolean opens() {
        return this != EXIT;
    }
}
