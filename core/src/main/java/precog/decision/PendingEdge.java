package precog.decision;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
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
        List<Version> earlier,
        Instant alertedAt,
        Instant expiresAt,
        @Nullable Instant snoozedUntil) {
    public PendingEdge {
        earlier = List.copyOf(earlier);
    }

    /** A version that was shown, and when its countdown ends. */
    public record Version(Edge edge, Instant expiresAt) {}

    private Stream<Version> versions() {
        return Stream.concat(Stream.of(new Version(edge, expiresAt)), earlier.stream());
    }

    /** Whether one of its versions has this key. */
    boolean holds(long edgeId) {
        return versions().anyMatch(version -> version.edge().id() == edgeId);
    }

    /** The version with this key and the end of its countdown; {@link NoSuchElementException} where it holds none. */
    Version version(long edgeId) {
        return versions()
                .filter(version -> version.edge().id() == edgeId)
                .findFirst()
                .orElseThrow();
    }
}
