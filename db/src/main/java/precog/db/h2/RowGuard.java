package precog.db.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** A trigger that refuses deletes and looks at updates. */
abstract class RowGuard implements Trigger {
    private String table = "";

    // H2 makes and initialises triggers anew when the table's columns change.
    private volatile @Nullable TableColumns columns;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] oldRow, @Nullable Object @Nullable [] newRow)
            throws SQLException {
        if (newRow == null) {
            throw refusal("keeps what it has: its rows are never deleted");
        }
        TableColumns known = columns;
        if (known == null) {
            known = TableColumns.of(connection, table);
            columns = known;
        }
        check(connection, known, oldRow, newRow);
    }

    /** Throws a {@link #refusal} where the row may not change so. */
    abstract void check(
            Connection connection, TableColumns columns, @Nullable Object[] oldRow, @Nullable Object[] newRow)
            throws SQLException;

    String table() {
        return table;
    }

    SQLException refusal(String reason) {
        return Refusal.of(table + " " + reason);
    }
}
