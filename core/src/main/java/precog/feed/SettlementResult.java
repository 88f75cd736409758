package precog.feed;

/** What a market resolved to. */
public enum SettlementResult {
    YES,
    NO,
    /** Pays a fraction to YES and the rest to NO. */
    SCALAR,
    /** Void or cancelled: cost is refunded. */
    VOID
}
