package precog.db.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Guards versions (SCD Type 2): a current row may be closed and nothing else, a closed row never changes, and no row
 * is deleted.
 */
public final class ClosingOnly implements Trigger {
    private static final Set<String> CLOSING = Set.of("row_current_ind", "row_end_ts", "current_key");

    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] oldRow, @Nullable Object @Nullable [] newRow)
            throws SQLException {
        if (newRow == null) {
            throw Refusal.of(table + " keeps what it has: DELETE refused");
        }
        Set<String> changed = RowChange.columns(connection, table, oldRow, newRow);
        // A row that was closed before can not change row_current_ind and be closed after: the CHECK holds the rest.
        boolean closes = changed.contains("row_current_ind")
                && Boolean.FALSE.equals(RowChange.value(connection, table, newRow, "row_current_ind"));
        if (!closes || !CLOSING.containsAll(changed)) {
            throw Refusal.of("A version in " + table + " can only be closed; open a new one");
        }
    }
}
