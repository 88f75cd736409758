package precog.decision;

/** What the trader (or, on paper, the switched-on automaton) said to an alerted edge. */
public enum Verdict {
    APPROVED,
    REJECTED,
    SNOOZED,
    /** Its edge fell under the minimum, or its time ran out, before anyone answered. */
    EXPIRED
}
