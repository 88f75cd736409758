package precog.db.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/** Refuses to delete recorded market data of the last 90 days; what is older may go. */
public final class KeptNinetyDays extends TriggerAdapter {
    private static final int DAYS = 90;

    @Override
    public void fire(Connection connection, @Nullable ResultSet oldRow, @Nullable ResultSet newRow)
            throws SQLException {
        OffsetDateTime limit = now(connection).minusDays(DAYS);
        if (oldRow != null
                && oldRow.getObject("timestamp", OffsetDateTime.class).isAfter(limit)) {
            throw Refusal.of(tableName + " keeps its last " + DAYS + " days");
        }
    }

    private static OffsetDateTime now(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("VALUES CURRENT_TIMESTAMP")) {
            result.next();
            return result.getObject(1, OffsetDateTime.class);
        }
    }
}
