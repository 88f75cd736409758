package precog.desk.positions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.position.Position;
import precog.value.Quantity;

/** The open positions without their screen. */
public final class PositionsModel {
    private final String trader;
    private final Map<Long, PositionRow> rows = new HashMap<>();
    private List<PositionRow> shown = List.of();

    public PositionsModel(String trader) {
        this.trader = trader;
    }

    /** Takes the open positions of a snapshot; a row stays the same object for as long as its position is open. */
    public void take(DeskSnapshot desk) {
        List<PositionRow> next = new ArrayList<>();
        for (Position position : desk.positions()) {
            if (position.isOpen()) {
                PositionRow row = rows.computeIfAbsent(position.id(), id -> new PositionRow(position));
                row.take(position, desk.exits().get(position.id()));
                next.add(row);
            }
        }
        rows.values().retainAll(next);
        shown = next;
    }

    public List<PositionRow> rows() {
        return shown;
    }

    /** Closes a position, or the part typed. */
    public Command close(PositionRow row, @Nullable Quantity part) {
        boolean all = part == null || part.equals(row.position().quantity());
        return new Command.ClosePosition(row.position().id(), all ? null : part, trader);
    }

    /** Spares it the time-based exit, or no longer. */
    public Command hold(PositionRow row) {
        return new Command.HoldToSettlement(row.position().id(), !row.position().holdToSettlement(), trader);
    }
}
