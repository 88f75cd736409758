package precog.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database itself refuses what must never happen to its rows. */
class ProtectionTest {
    private static final String RESTRICTED = "23001";
    private static final String UNIQUE = "23505";
    private static final String NOT_NULL = "23502";

    private static final List<String> APPEND_ONLY = List.of(
            "market_identities SET external_id = 'other'",
            "trader_probabilities SET probability = 0.7",
            "features_historical SET feature_value = 0.6",
            "decisions SET verdict = 'rejected'",
            "position_identities SET side = 'no'",
            "order_events SET state = 'FILLED'",
            "trades SET price = 0.61",
            "position_exits SET exit_price = 0.61",
            "exit_attempts SET attempt_number = 2",
            "settlements SET payout = 11",
            "risk_verdicts SET observed = 'x'",
            "trader_notes SET note_text = 'x'",
            "elo_rating_history SET rating_after = 1511",
            "market_snapshots SET title = 'x'");

    private static final List<String> FIXED = List.of(
            "probability_models SET config = JSON '{\"a\": 2}'",
            "strategies SET config = JSON '{\"a\": 2}'",
            "strategies SET strategy_version = 'v1.1'",
            "strategies SET strategy_type = 'exit', status = 'active'",
            "methods SET risk_config = JSON '{\"a\": 2}'",
            "method_templates SET template_name = template_name || '2'",
            "probability_matrices SET win_probability = 0.2",
            "feature_definitions SET data_type = 'int'",
            "training_datasets SET sample_count = 7",
            "orders SET client_order_id = 'another'",
            "circuit_breaker_events SET breaker_type = 'activity'");

    private static final List<String> ALLOWED = List.of(
            "probability_models SET status = 'active', validation_accuracy = 0.66, notes = 'good'",
            "strategies SET status = 'testing', paper_roi = 0.1, paper_trades_count = 11",
            "methods SET status = 'testing', sharpe_ratio = 1.1",
            "probability_matrices SET matrix_name = 'n'",
            "orders SET state = 'FILLED', filled_quantity = 10, limit_price = 0.61, quantity = 12, position_id = 1",
            "circuit_breaker_events SET resolved_at = CURRENT_TIMESTAMP, resolution_action = 'reset'");

    private static final List<String> VERSIONED = List.of(
            "markets SET yes_price = 0.7",
            "game_states SET home_score = 14",
            "edges SET expected_value = 0.2",
            "positions SET quantity = 1",
            "account_balance SET balance = 1");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void appendOnlyTablesRefuseEveryChange(Vendor vendor) throws SQLException {
        try (Rows rows = new Rows(vendor)) {
            APPEND_ONLY.forEach(change -> rows.refuse(RESTRICTED, "UPDATE " + change));
            APPEND_ONLY.forEach(change -> rows.refuse(RESTRICTED, "DELETE FROM " + table(change)));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void immutableVersionsRefuseAllButTheirStatusAndResults(Vendor vendor) throws SQLException {
        try (Rows rows = new Rows(vendor)) {
            FIXED.forEach(change -> rows.refuse(RESTRICTED, "UPDATE " + change));
            FIXED.forEach(change -> rows.refuse(RESTRICTED, "DELETE FROM " + table(change)));
            for (String change : ALLOWED) {
                assertThat(rows.update("UPDATE " + change)).as(change).isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aVersionIsClosedOnceAndNothingElse(Vendor vendor) throws SQLException {
        try (Rows rows = new Rows(vendor)) {
            for (String change : VERSIONED) {
                String table = table(change);
                rows.refuse(RESTRICTED, "UPDATE " + change + " WHERE row_current_ind");
                rows.refuse(RESTRICTED, "UPDATE " + change + " WHERE NOT row_current_ind");
                rows.refuse(RESTRICTED, "DELETE FROM " + table);
                String close = "UPDATE " + table + " SET row_current_ind = FALSE, row_end_ts = CURRENT_TIMESTAMP";
                rows.refuse(RESTRICTED, close + " WHERE NOT row_current_ind");
                assertThat(rows.update(close + " WHERE row_current_ind")).isEqualTo(1);
                rows.refuse(
                        RESTRICTED,
                        "UPDATE " + table + " SET row_current_ind = TRUE, row_end_ts = NULL"
                                + " WHERE row_end_ts > TIMESTAMP WITH TIME ZONE '2026-02-01 00:00:00+00'");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void protectedTablesRefuseTruncation(Vendor vendor) throws SQLException {
        // H2 has no trigger for it, but refuses it on a table that others refer to; it also knows no CASCADE.
        String state = vendor == Vendor.H2 ? "90106" : RESTRICTED;
        String end = vendor == Vendor.H2 ? "" : " CASCADE";
        try (Rows rows = new Rows(vendor)) {
            for (List<String> changes : List.of(APPEND_ONLY, FIXED, VERSIONED)) {
                changes.forEach(change -> rows.refuse(state, "TRUNCATE TABLE " + table(change) + end));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aSecondCurrentRowIsRefused(Vendor vendor) throws SQLException {
        try (Rows rows = new Rows(vendor)) {
            rows.refuse(
                    UNIQUE,
                    "INSERT INTO markets (market_id, platform_id, external_id, title)"
                            + " VALUES ('M', 'simulated', 'M', 'Market')");
            rows.refuse(UNIQUE, "INSERT INTO game_states (event_id, sport) VALUES ('E', 'nfl')");
            rows.refuse(UNIQUE, edge("'paper'", "0.5"));
            rows.refuse(
                    UNIQUE,
                    "INSERT INTO account_balance (execution_environment, platform_id, starting_balance, balance)"
                            + " VALUES ('paper', 'simulated', 1, 1)");
            rows.refuse(
                    UNIQUE,
                    "INSERT INTO positions (position_id, execution_environment, market_id, platform_id, ticker,"
                            + " side, entry_price, entry_time, quantity, bought_quantity, cost)"
                            + " VALUES (1, 'paper', 'M', 'simulated', 'M', 'yes', 0.6, CURRENT_TIMESTAMP, 1, 1, 1)");
            assertThat(rows.update(edge("'live'", "0.5")))
                    .as("another environment is another row")
                    .isEqualTo(1);
            assertThat(rows.update("INSERT INTO account_balance (execution_environment, platform_id, starting_balance,"
                            + " balance) VALUES ('live', 'simulated', 1, 1)"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void impossibleValuesAreRefused(Vendor vendor) throws SQLException {
        String check = vendor == Vendor.H2 ? "23513" : "23514";
        try (Rows rows = new Rows(vendor)) {
            rows.refuse(check, edge("'live'", "1.5"));
            rows.refuse(check, edge("'live'", "-0.1"));
            rows.refuse(check, edge("'demo'", "0.5"));
            rows.refuse(NOT_NULL, edge("NULL", "0.5"));
            rows.refuse(
                    NOT_NULL,
                    "INSERT INTO account_balance (platform_id, starting_balance, balance) VALUES ('kalshi', 1, 1)");
            rows.refuse(check, "UPDATE orders SET state = 'LOST'");
            // A closed row says when it ended, and it did not end before it began.
            rows.refuse(check, "UPDATE markets SET row_current_ind = FALSE WHERE row_current_ind");
            rows.refuse(
                    check,
                    "UPDATE markets SET row_current_ind = FALSE,"
                            + " row_end_ts = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00' WHERE row_current_ind");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void foreignKeysRestrictAndKeepEnvironmentsApart(Vendor vendor) throws SQLException {
        try (Rows rows = new Rows(vendor)) {
            String missing = vendor == Vendor.H2 ? "23506" : "23503";
            // PostgreSQL tells a restricted delete from a missing parent only since version 18.
            String[] referenced = {"23503", RESTRICTED};
            rows.refuse("DELETE FROM platforms WHERE platform_id = 'simulated'", referenced);
            rows.refuse("DELETE FROM unified_games", referenced);
            rows.refuse("DELETE FROM teams WHERE team_id = 'KC'", referenced);
            rows.refuse(missing, trade("'live'", "f-2", "1"));
            rows.refuse(missing, trade("'paper'", "f-2", "99"));
            rows.refuse(UNIQUE, trade("'paper'", "f-1", "1"));
            assertThat(rows.update(trade("'paper'", "f-2", "1"))).isEqualTo(1);
        }
    }

    private static String edge(String environment, String price) {
        return "INSERT INTO edges (execution_environment, market_id, side, strategy_id, model_id, expected_value,"
                + " true_win_probability, market_price) VALUES (" + environment + ", 'M', 'yes', 1, 1, 0.1, 0.7, "
                + price
                + ")";
    }

    private static String trade(String environment, String fill, String order) {
        return "INSERT INTO trades (execution_environment, external_fill_id, market_id, platform_id, order_ref, side,"
                + " outcome_side, price, quantity, fees) VALUES (" + environment + ", '" + fill
                + "', 'M', 'simulated', "
                + order + ", 'buy', 'yes', 0.5, 1, 0)";
    }

    private static String table(String change) {
        return change.substring(0, change.indexOf(' '));
    }

    /** A database with one row in every protected table. */
    private static final class Rows implements AutoCloseable {
        private final Database database;
        private final Connection connection;
        private final Statement statement;

        Rows(Vendor vendor) throws SQLException {
            database = TestDatabases.open(vendor);
            connection = database.connection();
            statement = connection.createStatement();
            SqlScript.run(connection, "one-row-each.sql");
        }

        int update(String sql) throws SQLException {
            return statement.executeUpdate(sql);
        }

        void refuse(String sqlState, String sql) {
            refuse(sql, new String[] {sqlState});
        }

        void refuse(String sql, String[] sqlStates) {
            assertThatThrownBy(() -> update(sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isIn((Object[]) sqlStates));
        }

        @Override
        public void close() throws SQLException {
            statement.close();
            connection.close();
            database.close();
        }
    }
}
