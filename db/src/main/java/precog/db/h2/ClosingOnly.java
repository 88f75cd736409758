package precog.db.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Guards versions (SCD Type 2): a current row may be closed and nothing else, a closed row never changes, and no row
 * is deleted.
 */
public final class ClosingOnly extends RowGuard {
    private static final Set<String> CLOSING = Set.of("row_current_ind", "row_end_ts", "current_key");

    @Override
    void check(Connection connection, TableColumns columns, @Nullable Object[] oldRow, @Nullable Object[] newRow)
            throws SQLException {
        Set<String> changed = columns.changed(oldRow, newRow);
        boolean closes =
                changed.contains("row_current_ind") && Boolean.FALSE.equals(columns.value(newRow, "row_current_ind"));
        if (!closes || !CLOSING.containsAll(changed)) {
            throw refusal("holds versions: one can only be closed; open a new one");
        }
    }
}
