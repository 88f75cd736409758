package precog.db.archive;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import precog.analytics.DecisionRecord;
import precog.analytics.EquityPoint;
import precog.analytics.Note;
import precog.analytics.PositionRecord;
import precog.analytics.TradeRecord;
import precog.db.archive.RecordsReader.Question;
import precog.decision.Verdict;
import precog.position.PositionStatus;
import precog.value.Action;
import precog.value.ExecutionEnvironment;
import precog.value.Outcome;

/** What was traded and decided, and what the account was worth. */
public final class TradingRecords {
    private static final String POSITIONS = """
            SELECT p.position_id, p.market_id, COALESCE(m.title, e.title, p.ticker) AS title,
                e.subcategory AS league, p.side, p.status, p.entry_price, p.bought_quantity, p.quantity, p.fees,
                p.realized_pnl, p.unrealized_pnl, p.exit_reason, p.entry_time, p.exit_time, p.strategy_id,
                p.model_id, p.edge_id
            FROM positions p
            LEFT JOIN events e ON e.event_id = p.event_id
            LEFT JOIN markets m ON m.market_id = p.market_id AND m.row_current_ind = TRUE
            WHERE p.row_current_ind = TRUE AND p.execution_environment = ?
            ORDER BY p.entry_time, p.position_id
            """;

    private static final String TRADES = """
            SELECT t.trade_id, t.created_at, t.market_id, COALESCE(m.title, ev.title, t.market_id) AS title,
                ev.subcategory AS league, t.side, t.outcome_side, t.price, t.quantity, t.fees,
                COALESCE(t.is_taker, TRUE) AS taker, CASE WHEN t.side = 'buy' THEN e.average_price END AS expected,
                o.limit_price, t.edge_at_execution, s.strategy_name || ' ' || s.strategy_version AS strategy,
                pm.model_name || ' ' || pm.model_version AS model, o.purpose, t.position_id, t.edge_id
            FROM trades t
            LEFT JOIN edges e ON e.execution_environment = t.execution_environment AND e.edge_id = t.edge_id
            LEFT JOIN orders o ON o.execution_environment = t.execution_environment AND o.id = t.order_ref
            LEFT JOIN strategies s ON s.strategy_id = t.strategy_id
            LEFT JOIN probability_models pm ON pm.model_id = t.model_id
            LEFT JOIN markets m ON m.market_id = t.market_id AND m.row_current_ind = TRUE
            LEFT JOIN events ev ON ev.event_id = m.event_id
            WHERE t.execution_environment = ?
            ORDER BY t.created_at DESC, t.trade_id DESC
            LIMIT ?
            """;

    private static final String DECISIONS = """
            SELECT d.decision_id, d.decided_at, d.market_id, COALESCE(m.title, d.market_id) AS title, d.side,
                d.verdict, d.decided_by, d.price, d.net_edge, d.quantity, d.reason_code, d.reason,
                e.true_win_probability, e.market_implied_probability,
                (SELECT CASE d.side WHEN 'yes' THEN h.yes_price ELSE h.no_price END
                    FROM markets h
                    WHERE h.market_id = d.market_id
                      AND h.row_start_ts <= d.decided_at + CAST(? AS INTEGER) * INTERVAL '1 minute'
                      AND (h.row_end_ts IS NULL
                          OR h.row_end_ts > d.decided_at + CAST(? AS INTEGER) * INTERVAL '1 minute')
                    ORDER BY h.row_start_ts DESC LIMIT 1) AS later,
                CASE d.side WHEN 'yes' THEN m.settlement_value ELSE 1 - m.settlement_value END AS settled
            FROM decisions d
            JOIN edges e ON e.execution_environment = d.execution_environment AND e.edge_id = d.edge_id
            LEFT JOIN markets m ON m.market_id = d.market_id AND m.row_current_ind = TRUE
            WHERE d.execution_environment = ?
            ORDER BY d.decided_at DESC, d.decision_id DESC
            LIMIT ?
            """;

    private static final String EQUITY = """
            SELECT snapshot_time, total_value, cash_balance, realized_pnl
            FROM portfolio_snapshots WHERE execution_environment = ? ORDER BY snapshot_time
            """;

    private static final String NOTES = """
            SELECT * FROM trader_notes WHERE execution_environment = ? ORDER BY created_at, note_id
            """;

    private TradingRecords() {}

    /** Every note of the trader, oldest first. */
    public static Question<List<Note>> notes() {
        return reading -> reading.rows(NOTES, TradingRecords::note, reading.environment());
    }

    private static Note note(Row row) throws SQLException {
        Note.Subject subject = row.code("subject", Note.Subject.class);
        long about = switch (subject) {
            case TRADE -> row.number("trade_id");
            case DECISION -> row.number("decision_id");
            case DAY -> row.date("noted_day").toEpochDay();
        };
        return new Note(
                row.number("note_id"),
                row.code("execution_environment", ExecutionEnvironment.class),
                subject,
                about,
                row.text("note_text"),
                List.copyOf(row.paths("tags").values()),
                row.text("author"),
                row.time("created_at"));
    }

    /** Every position, oldest first. */
    public static Question<List<PositionRecord>> positions() {
        return reading -> reading.rows(POSITIONS, TradingRecords::position, reading.environment());
    }

    private static PositionRecord position(Row row) throws SQLException {
        return new PositionRecord(
                row.number("position_id"),
                row.market("market_id"),
                row.text("title"),
                row.league("league"),
                row.code("side", Outcome.class),
                row.code("status", PositionStatus.class),
                row.price("entry_price"),
                row.quantity("bought_quantity"),
                row.quantity("quantity"),
                row.money("fees"),
                row.money("realized_pnl"),
                row.moneyOrNull("unrealized_pnl"),
                row.textOrNull("exit_reason"),
                row.time("entry_time"),
                row.timeOrNull("exit_time"),
                row.numberOrNull("strategy_id"),
                row.numberOrNull("model_id"),
                row.numberOrNull("edge_id"));
    }

    /** The newest fills, newest first. */
    public static Question<List<TradeRecord>> trades(int newest) {
        return reading -> reading.rows(TRADES, TradingRecords::trade, reading.environment(), newest);
    }

    private static TradeRecord trade(Row row) throws SQLException {
        return new TradeRecord(
                row.number("trade_id"),
                row.time("created_at"),
                row.market("market_id"),
                row.text("title"),
                row.league("league"),
                row.code("side", Action.class),
                row.code("outcome_side", Outcome.class),
                row.price("price"),
                row.quantity("quantity"),
                row.money("fees"),
                row.flag("taker"),
                row.priceOrNull("expected"),
                row.priceOrNull("limit_price"),
                row.decimalOrNull("edge_at_execution"),
                row.textOrNull("strategy"),
                row.textOrNull("model"),
                row.textOrNull("purpose"),
                row.numberOrNull("position_id"),
                row.numberOrNull("edge_id"));
    }

    /**
     * The newest verdicts on edges, newest first, with what happened afterwards.
     *
     * @param later how long after the verdict the own bid is looked at, in whole minutes
     */
    public static Question<List<DecisionRecord>> decisions(int newest, Duration later) {
        int minutes = Math.toIntExact(later.toMinutes());
        return reading ->
                reading.rows(DECISIONS, TradingRecords::decision, minutes, minutes, reading.environment(), newest);
    }

    private static DecisionRecord decision(Row row) throws SQLException {
        return new DecisionRecord(
                row.number("decision_id"),
                row.time("decided_at"),
                row.market("market_id"),
                row.text("title"),
                row.code("side", Outcome.class),
                "resized".equals(row.text("verdict")) ? Verdict.APPROVED : row.code("verdict", Verdict.class),
                row.text("decided_by"),
                row.priceOrNull("price"),
                row.decimalOrNull("net_edge"),
                row.quantityOrNull("quantity"),
                row.textOrNull("reason_code"),
                row.textOrNull("reason"),
                row.probability("true_win_probability"),
                row.probabilityOrNull("market_implied_probability"),
                row.priceOrNull("later"),
                row.priceOrNull("settled"));
    }

    /** What the account was worth, oldest first. */
    public static Question<List<EquityPoint>> equity() {
        return reading -> reading.rows(
                EQUITY,
                row -> new EquityPoint(
                        row.time("snapshot_time"),
                        row.money("total_value"),
                        row.moneyOrNull("cash_balance"),
                        row.moneyOrNull("realized_pnl")),
                reading.environment());
    }
}
