package precog.db.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses every update and delete of an append-only table. */
public final class AppendOnly implements Trigger {
    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] oldRow, @Nullable Object[] newRow) throws SQLException {
        throw Refusal.of(table + " keeps what it has: its rows are never changed or deleted");
    }
}
