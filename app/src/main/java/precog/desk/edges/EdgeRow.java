package precog.desk.edges;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import precog.edge.Edge;
import precog.engine.DeskSnapshot.Pending;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Quantity;

/**
 * An edge on the list. Its versions come and go as prices move; the row is the market and the side, so that a
 * selection and a size the trader chose outlive them.
 */
public final class EdgeRow {
    /** Steps between no contracts and the size proposed. */
    private static final int STEPS = 10;

    /** A version, and since when it has been on the screen. */
    private record Version(long edgeId, long nanos) {}

    private final MarketId market;
    private final Outcome outcome;
    private final Deque<Version> versions = new ArrayDeque<>();
    private Pending pending;
    private @Nullable Quantity chosen;

    EdgeRow(Pending pending, long nanos) {
        this.pending = pending;
        this.market = pending.edge().market();
        this.outcome = pending.edge().outcome();
        versions.add(new Version(pending.edge().id(), nanos));
    }

    boolean shows(Pending other) {
        return market.equals(other.edge().market()) && outcome == other.edge().outcome();
    }

    void take(Pending next, long nanos) {
        if (next.edge().id() != pending.edge().id()) {
            versions.add(new Version(next.edge().id(), nanos));
        }
        pending = next;
    }

    /**
     * The version a person has had before the eyes: the newest one shown at {@code nanos} already, or the first of all.
     * Versions older than that are forgotten.
     */
    long seenAt(long nanos) {
        while (versions.size() > 1
                && versions.stream().skip(1).findFirst().orElseThrow().nanos() - nanos <= 0) {
            versions.removeFirst();
        }
        return versions.getFirst().edgeId();
    }

    public Pending pending() {
        return pending;
    }

    public Edge edge() {
        return pending.edge();
    }

    /** What approving would send: the trader's size, else the one proposed. */
    public Quantity size() {
        return chosen == null ? edge().quantity() : chosen;
    }

    /** The trader's own size; null where the proposed one stands. */
    public @Nullable Quantity chosen() {
        return chosen;
    }

    /** One tenth of the proposed size more or less, in whole contracts, at least one. */
    void resize(int steps) {
        long step = Math.max(1, edge().quantity().units() / Quantity.ONE_CONTRACT / STEPS);
        long contracts = size().units() / Quantity.ONE_CONTRACT + steps * step;
        choose(Quantity.of(Math.max(1, contracts)));
    }

    void choose(Quantity quantity) {
        chosen = quantity.equals(edge().quantity()) ? null : quantity;
    }
}
