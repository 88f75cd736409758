package precog.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schema has everything the documents it unifies name, and what all its tables have in common. */
class StructureTest {
    private static final List<String> MONEY = List.of(
            "edges",
            "decisions",
            "orders",
            "order_events",
            "position_identities",
            "positions",
            "trades",
            "position_exits",
            "exit_attempts",
            "settlements",
            "account_balance",
            "portfolio_snapshots",
            "performance_logs",
            "placed_bets",
            "risk_verdicts",
            "trader_notes",
            "circuit_breaker_events",
            "breaker_state",
            "journal_progress");

    private static final List<String> VERSIONED =
            List.of("markets", "game_states", "edges", "positions", "account_balance");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void hasEveryTableColumnViewAndIndexTheSeedsName(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                var connection = database.connection()) {
            DatabaseMetaData metadata = connection.getMetaData();
            Map<String, Map<String, List<String>>> indexes = new HashMap<>();
            int names = 0;
            for (String line : SqlScript.text("seed-names.txt")
                    .replace("\n    ", " ")
                    .lines()
                    .toList()) {
                String[] words = line.split("[: ]+");
                switch (words[0]) {
                    case "table" ->
                        assertThat(columns(metadata, words[1]).keySet())
                                .as(line)
                                .contains(Arrays.copyOfRange(words, 2, words.length));
                    case "view" ->
                        assertThat(columns(metadata, words[1])).as(line).isNotEmpty();
                    case "index" ->
                        assertThat(indexes.computeIfAbsent(words[2], table -> indexes(metadata, table)))
                                .as(line)
                                .containsEntry(words[1], List.of(words).subList(3, words.length));
                    default -> assertThat(line).matches("(#.*)?");
                }
                names += words.length - 1;
            }
            assertThat(names).isGreaterThan(800);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everyMoneyRowSaysItsEnvironmentAndEveryVersionItsTime(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                var connection = database.connection()) {
            DatabaseMetaData metadata = connection.getMetaData();
            for (String table : MONEY) {
                assertThat(columns(metadata, table)).as(table).containsEntry("execution_environment", "NOT NULL null");
            }
            for (String table : VERSIONED) {
                assertThat(columns(metadata, table))
                        .as(table)
                        .containsKeys("row_current_ind", "row_start_ts", "row_end_ts");
            }
        }
    }

    /** Columns of a table or view with whether they may be null and their default. */
    private static Map<String, String> columns(DatabaseMetaData metadata, String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (ResultSet result = metadata.getColumns(null, "public", table, null)) {
            while (result.next()) {
                columns.put(
                        result.getString("COLUMN_NAME"),
                        ("NO".equals(result.getString("IS_NULLABLE")) ? "NOT NULL " : "NULL ")
                                + result.getString("COLUMN_DEF"));
            }
        }
        return columns;
    }

    /** The indexes of a table with their columns. */
    private static Map<String, List<String>> indexes(DatabaseMetaData metadata, String table) {
        Map<String, List<String>> indexes = new HashMap<>();
        try (ResultSet result = metadata.getIndexInfo(null, "public", table, false, true)) {
            // Rows come by index and position within it.
            while (result.next()) {
                indexes.computeIfAbsent(result.getString("INDEX_NAME"), name -> new ArrayList<>())
                        .add(result.getString("COLUMN_NAME").replace("\"", ""));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
        return indexes;
    }
}
