package precog.db.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses deletes, and updates of any column that {@code mutable_columns} does not list for the table. */
public final class FixedColumns implements Trigger {
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
        changed.removeAll(mutableColumns(connection));
        if (!changed.isEmpty()) {
            throw Refusal.of(table + " is fixed once written; " + String.join(", ", changed) + " may not change");
        }
    }

    private Set<String> mutableColumns(Connection connection) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (var query = connection.prepareStatement("SELECT column_name FROM mutable_columns WHERE table_name = ?")) {
            query.setString(1, table);
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    columns.add(result.getString(1));
                }
            }
        }
        return columns;
    }
}
