package precog.db.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses deletes, and updates of any column that {@code mutable_columns} does not list for the table. */
public final class FixedColumns extends RowGuard {
    @Override
    void check(Connection connection, TableColumns columns, @Nullable Object[] oldRow, @Nullable Object[] newRow)
            throws SQLException {
        Set<String> changed = columns.changed(oldRow, newRow);
        changed.removeAll(mutableColumns(connection));
        if (!changed.isEmpty()) {
            throw refusal("is fixed once written; " + String.join(", ", changed) + " may not change");
        }
    }

    private Set<String> mutableColumns(Connection connection) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (var query = connection.prepareStatement("SELECT column_name FROM mutable_columns WHERE table_name = ?")) {
            query.setString(1, table());
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    columns.add(result.getString(1));
                }
            }
        }
        return columns;
    }
}
