package precog.db.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Refuses every update and delete of an append-only table. */
public final class AppendOnly extends RowGuard {
    @Override
    void check(Connection connection, TableColumns columns, @Nullable Object[] oldRow, @Nullable Object[] newRow)
            throws SQLException {
        throw refusal("keeps what it has: its rows are never changed");
    }
}
