package precog.db.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The columns of one table, and those in which two images of a row differ. */
final class TableColumns {
    private final List<String> names;

    private TableColumns(List<String> names) {
        this.names = names;
    }

    static TableColumns of(Connection connection, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var query = connection.prepareStatement("SELECT column_name FROM information_schema.columns"
                + " WHERE table_schema = SCHEMA() AND table_name = ? ORDER BY ordinal_position")) {
            query.setString(1, table);
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    names.add(result.getString(1));
                }
            }
        }
        return new TableColumns(names);
    }

    Set<String> changed(@Nullable Object[] oldRow, @Nullable Object[] newRow) {
        Set<String> changed = new TreeSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!Objects.deepEquals(oldRow[i], newRow[i])) {
                changed.add(names.get(i));
            }
        }
        return changed;
    }

    @Nullable
    Object value(@Nullable Object[] row, String column) {
        return row[names.indexOf(column)];
    }
}
