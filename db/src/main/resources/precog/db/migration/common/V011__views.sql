-- Views under the names traders and older tools know.

CREATE VIEW current_markets AS SELECT * FROM markets WHERE row_current_ind = TRUE;
CREATE VIEW current_game_states AS SELECT * FROM game_states WHERE row_current_ind = TRUE;
CREATE VIEW current_edges AS SELECT * FROM edges WHERE row_current_ind = TRUE;
CREATE VIEW current_balances AS SELECT * FROM account_balance WHERE row_current_ind = TRUE;
CREATE VIEW open_positions AS SELECT * FROM positions WHERE row_current_ind = TRUE AND status = 'open';

CREATE VIEW active_strategies AS
SELECT * FROM strategies WHERE status = 'active' ORDER BY strategy_name, strategy_version DESC;

CREATE VIEW active_models AS
SELECT * FROM probability_models WHERE status = 'active' ORDER BY model_name, model_version DESC;

-- Monitored every 5 s: within 2 points of stop or target, trailing active within 2 % of its stop, an exit order
-- working, or under 10 minutes to expiration. Stop -15/-12/-8 % and target +25/+20/+15 % by confidence.
CREATE VIEW positions_urgent_monitoring AS
SELECT p.*
FROM positions p
JOIN markets m ON m.market_id = p.market_id AND m.row_current_ind = TRUE
WHERE p.row_current_ind = TRUE
  AND p.status = 'open'
  AND (p.current_price <= p.entry_price
          * CASE p.confidence_level WHEN 'high' THEN 0.85 WHEN 'medium' THEN 0.88 ELSE 0.92 END + 0.02
    OR p.current_price >= p.entry_price
          * CASE p.confidence_level WHEN 'high' THEN 1.25 WHEN 'medium' THEN 1.20 ELSE 1.15 END - 0.02
    OR p.current_price <= p.trailing_stop_price * 1.02
    OR m.expected_expiration < p.last_update + INTERVAL '10' MINUTE
    OR EXISTS (
        SELECT 1 FROM orders o
        WHERE o.position_id = p.position_id AND o.execution_environment = p.execution_environment
          AND o.purpose = 'exit' AND o.state IN ('INTENT', 'SUBMITTED', 'RESTING', 'PARTIALLY_FILLED', 'UNKNOWN')));

CREATE VIEW trade_attribution AS
SELECT
    t.trade_id,
    t.created_at,
    t.execution_environment,
    t.side,
    t.outcome_side,
    t.price,
    t.quantity,
    m.ticker AS market_ticker,
    s.strategy_name,
    s.strategy_version,
    s.config AS strategy_config,
    pm.model_name,
    pm.model_version,
    pm.config AS model_config,
    t.edge_at_execution,
    t.confidence_at_execution
FROM trades t
JOIN markets m ON t.market_id = m.market_id AND m.row_current_ind = TRUE
LEFT JOIN strategies s ON t.strategy_id = s.strategy_id
LEFT JOIN probability_models pm ON t.model_id = pm.model_id
ORDER BY t.created_at DESC;

-- Cash told three ways; the differences are zero or something is lost.
CREATE VIEW books AS
SELECT
    b.execution_environment,
    b.platform_id,
    b.starting_balance,
    b.open_cost,
    b.realized_pnl,
    b.fees,
    b.cash_from_account,
    b.cash_from_trades,
    b.cash_from_positions,
    b.cash_from_account - b.cash_from_trades AS trades_difference,
    b.cash_from_account - b.cash_from_positions AS positions_difference
FROM (
    SELECT
        a.execution_environment,
        a.platform_id,
        a.starting_balance,
        COALESCE(p.open_cost, 0) AS open_cost,
        COALESCE(p.realized_pnl, 0) AS realized_pnl,
        COALESCE(t.fees, 0) AS fees,
        a.balance AS cash_from_account,
        a.starting_balance + COALESCE(t.cash_change, 0) + COALESCE(s.payout, 0) AS cash_from_trades,
        a.starting_balance - COALESCE(p.open_cost, 0) + COALESCE(p.realized_pnl, 0) AS cash_from_positions
    FROM account_balance a
    LEFT JOIN (
        SELECT execution_environment, platform_id, SUM(cash_change) AS cash_change, SUM(fees) AS fees
        FROM trades
        GROUP BY execution_environment, platform_id) t
        ON t.execution_environment = a.execution_environment AND t.platform_id = a.platform_id
    LEFT JOIN (
        SELECT execution_environment, platform_id, SUM(payout) AS payout
        FROM settlements
        GROUP BY execution_environment, platform_id) s
        ON s.execution_environment = a.execution_environment AND s.platform_id = a.platform_id
    LEFT JOIN (
        SELECT execution_environment, platform_id, SUM(cost) AS open_cost, SUM(realized_pnl) AS realized_pnl
        FROM positions
        WHERE row_current_ind = TRUE
        GROUP BY execution_environment, platform_id) p
        ON p.execution_environment = a.execution_environment AND p.platform_id = a.platform_id
    WHERE a.row_current_ind = TRUE) b;

COMMENT ON VIEW books IS 'Cash by account, from trades alone and from positions alone; the differences must be zero';
COMMENT ON VIEW trade_attribution IS 'Every trade with the exact strategy and model version behind it';
