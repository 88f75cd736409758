package precog.db.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import precog.db.Database;
import precog.value.ExecutionEnvironment;

/** A question being answered: the statements it asks see one state of the database and change nothing. */
public final class Reading {
    private static final int ROWS_AT_ONCE = 1_000;

    private final Database database;
    private final Connection connection;
    private final String environment;
    private volatile @Nullable PreparedStatement running;
    private volatile boolean cancelled;

    /** Makes something of a row. */
    interface Reader<T> {
        T of(Row row) throws SQLException;
    }

    Reading(Database database, Connection connection, ExecutionEnvironment environment) {
        this.database = database;
        this.connection = connection;
        this.environment = environment.name().toLowerCase(Locale.ROOT);
    }

    /** Whose money the question is about, as the tables write it. */
    String environment() {
        return environment;
    }

    /**
     * Reads all rows of a statement written for PostgreSQL.
     *
     * @param parameters texts, numbers and {@link Instant}s for its question marks
     */
    <T> List<T> rows(String sql, Reader<T> reader, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(database.inOwnSyntax(sql))) {
            statement.setFetchSize(ROWS_AT_ONCE);
            for (int at = 0; at < parameters.length; at++) {
                Object value = parameters[at];
                statement.setObject(at + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
            }
            running = statement;
            if (cancelled) {
                throw new SQLException("The question was withdrawn.");
            }
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(reader.of(row));
                }
                return List.copyOf(rows);
            }
        } finally {
            running = null;
        }
    }

    /** Stops the statement that runs, from any thread; the question fails. */
    void cancel() {
        cancelled = true;
        PreparedStatement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                // It ended by itself meanwhile, or its connection is gone: either way it runs no more.
            }
        }
    }
}
