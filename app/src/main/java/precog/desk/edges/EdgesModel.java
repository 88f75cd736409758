package precog.desk.edges;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.engine.DeskSnapshot.Pending;

/** The edge list without its screen: which edges are shown, which is selected, and what each key sends. */
public final class EdgesModel {
    /** How long a snoozed edge stays away. */
    public static final Duration SNOOZE = Duration.ofMinutes(5);

    private final String trader;
    private final List<EdgeRow> rows = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private @Nullable EdgeRow selected;

    public EdgesModel(String trader) {
        this.trader = trader;
    }

    /** Takes the edges of a snapshot: rows stay for those still there, in the snapshot's order, snoozed ones hidden. */
    public void take(DeskSnapshot desk) {
        now = desk.at();
        List<EdgeRow> next = new ArrayList<>();
        for (Pending pending : desk.edges()) {
            if (pending.snoozedUntil() == null || !pending.snoozedUntil().isAfter(now)) {
                next.add(row(pending));
            }
        }
        int before = selected == null ? 0 : rows.indexOf(selected);
        rows.clear();
        rows.addAll(next);
        if (selected == null || !rows.contains(selected)) {
            selected = rows.isEmpty() ? null : rows.get(Math.clamp(before, 0, rows.size() - 1));
        }
    }

    private EdgeRow row(Pending pending) {
        for (EdgeRow row : rows) {
            if (row.shows(pending)) {
                row.take(pending);
                return row;
            }
        }
        return new EdgeRow(pending);
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

    public void select(@Nullable EdgeRow row) {
        selected = row;
    }

    /** Selects the edge some places on. */
    public void move(int places) {
        if (!rows.isEmpty()) {
            int at = selected == null ? 0 : rows.indexOf(selected) + places;
            selected = rows.get(Math.clamp(at, 0, rows.size() - 1));
        }
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

    /** Approves the selected edge at the size shown; null where none is selected. */
    public @Nullable Command approve() {
        return selected == null ? null : new Command.Approve(selected.edge().id(), selected.chosen(), null, trader);
    }

    /** Rejects it; an empty note is none. */
    public @Nullable Command reject(RejectReason reason, String note) {
        return selected == null
                ? null
                : new Command.Reject(selected.edge().id(), reason.code(), note.isBlank() ? null : note.strip(), trader);
    }

    public @Nullable Command snooze() {
        return selected == null ? null : new Command.Snooze(selected.edge().id(), SNOOZE, trader);
    }
}
