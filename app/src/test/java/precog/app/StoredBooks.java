package precog.app;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.db.Database;
import precog.db.Integrity;

/** Whether a database holds exactly what the journal says, and nothing that the schema does not allow. */
final class StoredBooks {
    private static final String OPEN_ORDER = "('INTENT', 'SUBMITTED', 'RESTING', 'PARTIALLY_FILLED', 'UNKNOWN')";

    /** What must never be, and the rows that would show it. */
    private static final Map<String, String> NEVER = never();

    private StoredBooks() {}

    private static Map<String, String> never() {
        Map<String, String> never = new LinkedHashMap<>();
        Map.of(
                        "markets", "market_id",
                        "game_states", "COALESCE(event_id, external_game_id)",
                        "edges", "execution_environment, market_id, side, strategy_id, model_id",
                        "positions", "execution_environment, position_id",
                        "account_balance", "execution_environment, platform_id")
                .forEach((table, key) ->
                        never.put("two open versions in " + table, twice(table, key, "row_current_ind")));
        never.put("a fill twice", twice("trades", "execution_environment, platform_id, external_fill_id", "TRUE"));
        never.put(
                "two open exit orders for a position",
                twice("orders", "position_id", "purpose = 'exit' AND state IN " + OPEN_ORDER));
        never.put(
                "books that do not balance",
                "SELECT 1 FROM books WHERE trades_difference <> 0 OR positions_difference <> 0");
        never.put("a position that is not its trades", """
                SELECT 1 FROM positions p LEFT JOIN (
                    SELECT position_id, SUM(CASE side WHEN 'buy' THEN quantity ELSE 0 END) AS bought,
                        SUM(CASE side WHEN 'sell' THEN quantity ELSE 0 END) AS sold
                    FROM trades GROUP BY position_id) t ON t.position_id = p.position_id
                WHERE p.row_current_ind AND (p.bought_quantity <> COALESCE(t.bought, 0)
                    OR p.quantity <> CASE p.status WHEN 'settled' THEN 0 ELSE COALESCE(t.bought - t.sold, 0) END)""");
        never.put("an order that is not its fills", """
                SELECT 1 FROM orders o WHERE o.filled_quantity <>
                    COALESCE((SELECT SUM(t.quantity) FROM trades t WHERE t.order_ref = o.id), 0)""");
        return never;
    }

    private static String twice(String table, String key, String where) {
        return "SELECT 1 FROM " + table + " WHERE " + where + " GROUP BY " + key + " HAVING COUNT(*) > 1";
    }

    /** What is wrong, in words; empty where nothing is. */
    static List<String> problems(String url, JournalReading journal) throws SQLException {
        List<String> problems = new ArrayList<>();
        try (Database database = Database.readOnly(url);
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            Integrity.check(database);
            for (Map.Entry<String, String> rule : NEVER.entrySet()) {
                try (ResultSet rows = statement.executeQuery(rule.getValue())) {
                    if (rows.next()) {
                        problems.add("the database holds " + rule.getKey());
                    }
                }
            }
            expect(statement, "SELECT MAX(last_sequence) FROM journal_progress", journal.last(), problems);
            expect(statement, "SELECT COUNT(*) FROM decisions", journal.decisions(), problems);
            expect(statement, "SELECT COUNT(*) FROM orders", journal.orders(), problems);
            expect(statement, "SELECT COUNT(*) FROM trades", journal.trades(), problems);
            expect(statement, "SELECT COUNT(*) FROM settlements", journal.settlements(), problems);
            expect(statement, "SELECT COUNT(*) FROM positions WHERE row_current_ind", journal.positions(), problems);
            expect(statement, "SELECT balance FROM account_balance WHERE row_current_ind", journal.cash(), problems);
        }
        return problems;
    }

    private static void expect(Statement statement, String query, long value, List<String> problems)
            throws SQLException {
        expect(statement, query, BigDecimal.valueOf(value), problems);
    }

    private static void expect(Statement statement, String query, @Nullable BigDecimal value, List<String> problems)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            BigDecimal stored = rows.next() ? rows.getBigDecimal(1) : null;
            boolean same = stored == null || value == null ? stored == value : stored.compareTo(value) == 0;
            if (!same) {
                problems.add(query + " is " + stored + ", by the journal " + value);
            }
        }
    }
}
