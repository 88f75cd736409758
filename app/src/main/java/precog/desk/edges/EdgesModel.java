package precog.desk.edges;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.engine.DeskSnapshot.Pending;
import precog.value.MarketId;
import precog.value.Outcome;

/**
 * The edge list without its screen: which edges are shown, which is selected, and what each key sends. Rows keep their
 * places while others come and go. A decision leaves the list at once and selects the next edge; where the selection
 * moved without the trader, nothing is decided for a moment, since whoever presses a key then means the edge before.
 */
public final class EdgesModel {
    /** How long a snoozed edge stays away. */
    public static final Duration SNOOZE = Duration.ofMinutes(5);

    /** Nobody reads a line and answers it sooner: a key pressed within this time is meant for what stood there before. */
    static final Duration GUARD = Duration.ofMillis(400);

    /** What was decided here and is still among the edges of the engine's last word. */
    private record Decided(MarketId market, Outcome outcome, Instant alertedAt) {
        static Decided of(Pending pending) {
            return new Decided(pending.edge().market(), pending.edge().outcome(), pending.alertedAt());
        }
    }

    private final String trader;
    private final LongSupplier nanos;
    private final List<EdgeRow> rows = new ArrayList<>();
    private final Set<Decided> decided = new HashSet<>();
    private List<EdgeRow> shown = rows;
    private Instant now = Instant.EPOCH;
    private @Nullable EdgeRow selected;
    private long movedAt;

    /** @param nanos a clock that only goes forward, in nanoseconds */
    public EdgesModel(String trader, LongSupplier nanos) {
        this.trader = trader;
        this.nanos = nanos;
        movedAt = nanos.getAsLong() - GUARD.toNanos();
    }

    /** The rows in the order of the screen, as they stand at any time. */
    void shownAs(List<EdgeRow> order) {
        shown = order;
    }

    /** Takes the edges of a snapshot: those known keep their places, new ones follow them, the best first. */
    public void take(DeskSnapshot desk) {
        now = desk.at();
        List<Pending> waiting =
                desk.edges().stream().filter(pending -> !snoozed(pending)).toList();
        decided.retainAll(waiting.stream().map(Decided::of).toList());
        List<EdgeRow> order = List.copyOf(shown);
        List<EdgeRow> before = List.copyOf(rows);
        rows.clear();
        waiting.stream()
                .filter(pending -> !decided.contains(Decided.of(pending)))
                .map(pending -> row(before, pending))
                .forEach(rows::add);
        List<EdgeRow> known = before.stream().filter(rows::contains).toList();
        rows.removeAll(known);
        rows.addAll(0, known);
        if (selected == null || !rows.contains(selected)) {
            moveFrom(order);
        }
    }

    private boolean snoozed(Pending pending) {
        return pending.snoozedUntil() != null && pending.snoozedUntil().isAfter(now);
    }

    private EdgeRow row(List<EdgeRow> before, Pending pending) {
        long at = nanos.getAsLong();
        for (EdgeRow row : before) {
            if (row.shows(pending)) {
                row.take(pending, at);
                row.seenAt(at - GUARD.toNanos());
                return row;
            }
        }
        return new EdgeRow(pending, at);
    }

    /** Selects what stood after the selected row in {@code order}, or else before it; the keys wait for a moment. */
    private void moveFrom(List<EdgeRow> order) {
        int at = selected == null ? 0 : Math.max(0, order.indexOf(selected));
        selected = Stream.concat(
                        order.stream().skip(at), IntStream.range(0, at).mapToObj(back -> order.get(at - 1 - back)))
                .filter(rows::contains)
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst());
        movedAt = nanos.getAsLong();
    }

    public List<EdgeRow> rows() {
        return rows;
    }

    public Instant now() {
        return now;
    }

    public @Nullable EdgeRow selected() {
        return selected;
    }

    /** Selects a row because the trader chose it. */
    public void select(@Nullable EdgeRow row) {
        selected = row;
    }

    /** Selects the edge some places on, in the order of the screen. */
    public void move(int places) {
        if (!shown.isEmpty()) {
            int at = selected == null ? 0 : shown.indexOf(selected) + places;
            selected = shown.get(Math.clamp(at, 0, shown.size() - 1));
        }
    }

    /** Whether the selection moved by itself so lately that a key pressed now was meant for another edge. */
    boolean guarded() {
        return selected != null && nanos.getAsLong() - movedAt < GUARD.toNanos();
    }

    /** A larger or smaller size for the selected edge. */
    public void resize(int steps) {
        if (selected != null) {
            selected.resize(steps);
        }
    }

    /** Seconds left to decide, never below 0. */
    public long secondsLeft(EdgeRow row) {
        return Math.max(0, Duration.between(now, row.pending().expiresAt()).toSeconds());
    }

    /** Takes a row off the list because its decision is on the way; the next one is selected. */
    void decide(EdgeRow row) {
        List<EdgeRow> order = List.copyOf(shown);
        decided.add(Decided.of(row.pending()));
        rows.remove(row);
        if (row.equals(selected)) {
            moveFrom(order);
        }
    }

    /** Its decision was refused: it is shown again from the next snapshot on, while it waits. */
    void undecide(EdgeRow row) {
        decided.remove(Decided.of(row.pending()));
    }

    /**
     * Approves a row at the size shown; in the version that has been on the screen for a moment, so that a price which
     * changed under the finger is not agreed to.
     */
    public Command approve(EdgeRow row) {
        return new Command.Approve(row.seenAt(nanos.getAsLong() - GUARD.toNanos()), row.chosen(), null, trader);
    }

    /** Rejects a row; an empty note is none. */
    public Command reject(EdgeRow row, RejectReason reason, String note) {
        return new Command.Reject(
                row.edge().id(),
                reason.code(),
                Optional.of(note.strip()).filter(words -> !words.isEmpty()).orElse(null),
                trader);
    }

    public Command snooze(EdgeRow row) {
        return new Command.Snooze(row.edge().id(), SNOOZE, trader);
    }
}
