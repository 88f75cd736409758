package precog.edge;

/** What the desk proposes for an edge. */
public enum RecommendedAction {
    AUTO_EXECUTE,
    /** Waits for the trader to approve or reject. */
    ALERT,
    /** Stored with the reason, because "why was there no trade?" is the first question. */
    IGNORE
}
