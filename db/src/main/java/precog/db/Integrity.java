package precog.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import precog.db.DatabaseException.Damage;

/**
 * Whether an embedded database that was not closed is still sound. An H2 file whose writer was killed can hold what no
 * constraint allows: rows an index does not know, two open versions of one thing, pages that cannot be read.
 */
public final class Integrity {
    /** Tables with versions, and what one of their rows is about. */
    private static final Map<String, String> BUSINESS_KEYS = Map.of(
            "markets", "market_id",
            "game_states", "external_game_id",
            "edges", "execution_environment, market_id, side, strategy_id, model_id",
            "positions", "execution_environment, position_id",
            "account_balance", "execution_environment, platform_id");

    private Integrity() {}

    /**
     * Reads every row of every table and looks for two open versions of one key. A PostgreSQL server checks itself.
     *
     * @throws DatabaseException that is a damage, naming what is wrong
     */
    public static void check(Database database) {
        if (database.vendor() != Vendor.H2) {
            return;
        }
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                readAll(statement, table);
            }
            for (Map.Entry<String, String> key : BUSINESS_KEYS.entrySet()) {
                refuseTwoOpen(statement, key.getKey(), key.getValue());
            }
        } catch (Damage e) {
            throw DatabaseException.damage("The database file is damaged", e);
        } catch (SQLException e) {
            // A sound file answers all that is asked here.
            throw DatabaseException.damage("The database file is damaged", e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void readAll(Statement statement, String table) throws SQLException {
        statement.execute("SET LAZY_QUERY_EXECUTION 1");
        long read = 0;
        try (ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            while (rows.next()) {
                read++;
            }
        }
        try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM \"" + table + "\"")) {
            count.next();
            if (count.getLong(1) != read) {
                throw new Damage("the table " + table + " counts " + count.getLong(1) + " rows and holds " + read);
            }
        }
    }

    private static void refuseTwoOpen(Statement statement, String table, String key) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM (SELECT " + key + " FROM " + table
                + " WHERE row_current_ind GROUP BY " + key + " HAVING COUNT(*) > 1) twice")) {
            rows.next();
            if (rows.getLong(1) > 0) {
                throw new Damage("the table " + table + " has two open versions of " + rows.getLong(1) + " keys");
            }
        }
    }
}
