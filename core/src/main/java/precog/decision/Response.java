package precog.decision;

import java.util.List;
import precog.edge.Check;

/** What came of a wish to decide. */
public sealed interface Response {
    /** The entry may be sent, if the risk gate agrees. */
    record Approved(ApprovedEntry entry) implements Response {}

    /** Rejected or snoozed. */
    record Decided(Decision decision) implements Response {}

    /** Nothing is decided; each rule that stood in the way. */
    record Refused(List<Check> checks) implements Response {
        public Refused {
            checks = List.copyOf(checks);
        }
    }
}
