package precog.db.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import precog.analytics.TradeTrail;
import precog.analytics.TradeTrail.Kind;
import precog.analytics.TradeTrail.Station;
import precog.db.archive.RecordsReader.Question;

/** What one trade rests on and led to. */
public final class TrailRecords {
    private static final String TRADE = "t.trade_id = ? AND t.execution_environment = ?";

    /** Each station by one statement about the trade; more than one row makes more than one station. */
    private static final List<Map.Entry<Kind, String>> STATIONS = List.of(
            Map.entry(Kind.GAME, """
                    SELECT g.status, g.period, g.time_remaining, g.home_team, g.home_score, g.away_team, g.away_score,
                        g.possession, g.row_start_ts AS reported_at
                    FROM trades t
                    JOIN markets m ON m.market_id = t.market_id AND m.row_current_ind = TRUE
                    JOIN game_states g ON g.event_id = m.event_id AND g.row_start_ts <= t.created_at
                        AND (g.row_end_ts IS NULL OR g.row_end_ts > t.created_at)
                    WHERE
                    """),
            Map.entry(Kind.QUOTE, """
                    SELECT m.title, m.yes_price AS yes_bid, m.yes_ask, m.yes_bid_size, m.yes_ask_size, m.last_price,
                        m.volume_24h, m.row_start_ts AS quoted_at
                    FROM trades t JOIN markets m ON m.id = t.market_row_id WHERE
                    """),
            Map.entry(Kind.MODEL, """
                    SELECT p.model_name, p.model_version, p.model_type, p.status, p.description
                    FROM trades t JOIN probability_models p ON p.model_id = t.model_id WHERE
                    """),
            Map.entry(Kind.STRATEGY, """
                    SELECT s.strategy_name, s.strategy_version, s.status, s.description
                    FROM trades t JOIN strategies s ON s.strategy_id = t.strategy_id WHERE
                    """),
            Map.entry(Kind.EDGE, """
                    SELECT e.edge_id, e.side, e.true_win_probability, e.market_implied_probability, e.market_price,
                        e.average_price, e.limit_price, e.quantity, e.stake, e.fee, e.expected_value AS net_edge,
                        e.roi, e.kelly_fraction, e.confidence_level, e.sample_size, e.interval_width,
                        e.price_age_seconds, e.game_state_age_seconds, e.basis, e.created_at
                    FROM trades t
                    JOIN edges e ON e.execution_environment = t.execution_environment AND e.edge_id = t.edge_id
                    WHERE
                    """),
            Map.entry(Kind.DECISION, """
                    SELECT d.decision_id, d.verdict, d.decided_by, d.decided_at, d.price, d.net_edge, d.quantity,
                        d.limit_price, d.reason_code, d.reason
                    FROM trades t
                    JOIN orders o ON o.execution_environment = t.execution_environment AND o.id = t.order_ref
                    JOIN decisions d
                        ON d.execution_environment = o.execution_environment AND d.decision_id = o.decision_id
                    WHERE
                    """),
            Map.entry(Kind.ORDER, """
                    SELECT o.id AS order_id, o.purpose, o.side, o.limit_price, o.quantity, o.time_in_force, o.state,
                        o.filled_quantity, o.client_order_id, o.external_order_id, o.created_at, o.sent_at,
                        o.acknowledged_at, o.venue_time
                    FROM trades t
                    JOIN orders o ON o.execution_environment = t.execution_environment AND o.id = t.order_ref
                    WHERE
                    """),
            Map.entry(Kind.TRADE, """
                    SELECT t.trade_id, t.side, t.outcome_side, t.price, t.quantity, t.fees, t.cash_change,
                        t.edge_at_execution, t.confidence_at_execution, t.external_fill_id, t.created_at,
                        t.venue_time
                    FROM trades t WHERE
                    """),
            Map.entry(Kind.POSITION, """
                    SELECT p.position_id, p.status, p.side, p.entry_price, p.bought_quantity, p.quantity, p.fees,
                        p.realized_pnl, p.unrealized_pnl, p.exit_reason, p.entry_time, p.exit_time
                    FROM trades t
                    JOIN positions p ON p.execution_environment = t.execution_environment
                        AND p.position_id = t.position_id AND p.row_current_ind = TRUE
                    WHERE
                    """),
            Map.entry(Kind.EXIT, """
                    SELECT x.exit_condition, x.exit_priority, x.quantity_exited, x.exit_price, x.realized_pnl,
                        x.created_at
                    FROM trades t
                    JOIN position_exits x ON x.execution_environment = t.execution_environment
                        AND x.position_id = t.position_id
                    WHERE
                    """));

    private TrailRecords() {}

    /** The trail of a trade; without a station where there is no such trade. */
    public static Question<TradeTrail> of(long trade) {
        return reading -> {
            List<Station> stations = new ArrayList<>();
            for (Map.Entry<Kind, String> each : STATIONS) {
                stations(reading, each.getValue(), trade)
                        .forEach(values -> stations.add(new Station(each.getKey(), values)));
            }
            return new TradeTrail(trade, stations);
        };
    }

    private static List<Map<String, String>> stations(Reading reading, String statement, long trade)
            throws SQLException {
        return reading.rows(statement + TRADE, Row::all, trade, reading.environment());
    }
}
