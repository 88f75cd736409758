package precog.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.edge.Edge;

/**
 * An alerted edge that waits for its decision.
 *
 * @param edge the newest version
 * @param earlier versions shown before whose countdown still runs, oldest first
 * @param alertedAt when the first version was shown
 * @param expiresAt when the countdown ends and it must be priced again
 * @param snoozedUntil null while shown
 */
public record PendingEdge(
        Edge edge,
        List<Earlier> earlier,
        Instant alertedAt,
        Instant expiresAt,
        @Nullable Instant snoozedUntil) {
    public PendingEdge {
        earlier = List.copyOf(earlier);
    }

    /** A version that other terms replaced, and when its countdown ends. */
    public record Earlier(Edge edge, Instant expiresAt) {}

    /** The version with this key and the end of its countdown; null where it is none of these. */
    @Nullable
    Earlier version(long edgeId) {
        return edge.id() == edgeId
                ? new Earlier(edge, expiresAt)
                : earlier.stream()
                        .filter(version -> version.edge().id() == edgeId)
                        .findFirst()
                        .orElse(null);
    }
}
