-- Every statement printed in the seed documents, run from top to bottom on both databases, over synthetic rows.
-- "=>" lines are what must come out: rows, "updated N", or "error SQLSTATE". "columns" names the columns compared.
-- "put right" says where a seed's text could not run as printed, and why.
-- Throughout: text into JSON columns is written JSON '...', which PostgreSQL takes as it takes '...', and without
-- which H2 would store a JSON string.

-- == 001 Models: the original and its bug fix
INSERT INTO probability_models (model_name, model_version, model_type, sport, config, status)
VALUES ('elo_nfl', 'v1.0', 'elo', 'nfl', JSON '{"k_factor": 28, "initial_rating": 1500}', 'active');
INSERT INTO probability_models (model_name, model_version, model_type, sport, config, status)
VALUES ('elo_nfl', 'v1.1', 'elo', 'nfl', JSON '{"k_factor": 30, "initial_rating": 1500}', 'active');
UPDATE probability_models SET status = 'deprecated' WHERE model_name = 'elo_nfl' AND model_version = 'v1.0';
-- => updated 1

-- == 001 Strategies: the original and its bug fix
INSERT INTO strategies (strategy_name, strategy_version, strategy_type, sport, config, status)
VALUES ('halftime_entry', 'v1.0', 'entry', 'nfl', JSON '{"min_lead": 7, "max_spread": 0.08}', 'testing');
INSERT INTO strategies (strategy_name, strategy_version, strategy_type, sport, config, status)
VALUES ('halftime_entry', 'v1.1', 'entry', 'nfl', JSON '{"min_lead": 10, "max_spread": 0.08}', 'testing');
UPDATE strategies SET paper_roi = 0.15, paper_trades_count = 42
WHERE strategy_name = 'halftime_entry' AND strategy_version = 'v1.1';
-- => updated 1

-- == given: rows of our own
INSERT INTO probability_matrices (category, subcategory, version, state_descriptor, value_bucket, win_probability)
VALUES ('sports', 'nfl', 'v1.0', 'halftime', '7-9_points', 0.1800),
       ('sports', 'nfl', 'v1.0', 'halftime', '10+_points', 0.1100),
       ('sports', 'nba', 'v1.0', 'halftime', '10+_points', 0.2100);
INSERT INTO series (series_id, platform_id, external_id, category, subcategory, title)
VALUES ('GAMES', 'simulated', 'GAMES', 'sports', 'nfl', 'Games');
INSERT INTO events (event_id, platform_id, series_id, external_id, category, title)
VALUES ('KCBUF', 'simulated', 'GAMES', 'KCBUF', 'sports', 'Kansas City at Buffalo'),
       ('BTC', 'simulated', 'GAMES', 'BTC', 'crypto', 'Bitcoin at 50,000'),
       ('TBNO', 'simulated', 'GAMES', 'TBNO', 'sports', 'Tampa Bay at New Orleans');
INSERT INTO market_identities (market_id, platform_id, external_id)
VALUES ('KCBUF-KC', 'simulated', 'KCBUF-KC'), ('KXBTC-24DEC-50K', 'simulated', 'KXBTC-24DEC-50K'),
       ('TBNO-TB', 'simulated', 'TBNO-TB');
INSERT INTO markets (id, market_id, platform_id, event_id, external_id, ticker, title, yes_price, no_price, volume,
    status, row_current_ind, row_start_ts, row_end_ts)
VALUES (1, 'KCBUF-KC', 'simulated', 'KCBUF', 'KCBUF-KC', 'KCBUF-KC', 'Will KC win?', 0.5800, 0.4000, 1000, 'open', FALSE,
        TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00', TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00'),
       (2, 'KCBUF-KC', 'simulated', 'KCBUF', 'KCBUF-KC', 'KCBUF-KC', 'Will KC win?', 0.6000, 0.3800, 1200.5, 'open', TRUE,
        TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00', NULL),
       (3, 'KXBTC-24DEC-50K', 'simulated', 'BTC', 'KXBTC-24DEC-50K', 'KXBTC-24DEC-50K', 'Bitcoin over 50,000?', 0.7100,
        0.2700, 9000, 'open', TRUE, TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00', NULL),
       (4, 'TBNO-TB', 'simulated', 'TBNO', 'TBNO-TB', 'TBNO-TB', 'Will TB win?', 0.3000, 0.6800, 700, 'settled', TRUE,
        TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00', NULL);
INSERT INTO game_states (event_id, sport, home_team, away_team, home_score, away_score, status, row_current_ind,
    row_start_ts, row_end_ts)
VALUES ('KCBUF', 'nfl', 'BUF', 'KC', 0, 0, 'live', FALSE,
        TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00', TIMESTAMP WITH TIME ZONE '2026-01-04 18:30:00+00'),
       ('KCBUF', 'nfl', 'BUF', 'KC', 0, 7, 'live', TRUE, TIMESTAMP WITH TIME ZONE '2026-01-04 18:30:00+00', NULL);
INSERT INTO edges (edge_id, execution_environment, market_id, side, strategy_id, model_id, expected_value,
    true_win_probability, market_implied_probability, market_price, confidence_level, recommended_action,
    row_current_ind, row_start_ts, row_end_ts)
SELECT e.edge_id, 'paper', e.market_id, e.side, s.strategy_id, m.model_id, e.ev, 0.7000, 0.6000, 0.6000, e.confidence,
       'alert', e.row_end_ts IS NULL, e.row_start_ts, e.row_end_ts
FROM (VALUES
    (10, 'KCBUF-KC', 'yes', 0.1200, 'high', TIMESTAMP WITH TIME ZONE '2026-01-04 13:00:00+00',
        TIMESTAMP WITH TIME ZONE '2026-01-04 15:00:00+00'),
    (11, 'KCBUF-KC', 'yes', 0.1000, 'high', TIMESTAMP WITH TIME ZONE '2026-01-04 15:00:00+00', NULL),
    (12, 'TBNO-TB', 'no', 0.0500, 'high', TIMESTAMP WITH TIME ZONE '2026-01-04 15:00:00+00', NULL),
    (13, 'KXBTC-24DEC-50K', 'yes', 0.0900, 'low', TIMESTAMP WITH TIME ZONE '2026-01-04 15:00:00+00', NULL),
    (14, 'TBNO-TB', 'yes', 0.1500, 'medium', TIMESTAMP WITH TIME ZONE '2026-01-04 15:00:00+00', NULL))
    AS e (edge_id, market_id, side, ev, confidence, row_start_ts, row_end_ts)
JOIN strategies s ON s.strategy_name = 'halftime_entry' AND s.strategy_version = 'v1.1'
JOIN probability_models m ON m.model_name = 'elo_nfl' AND m.model_version = 'v1.1';
INSERT INTO position_identities (position_id, execution_environment, market_id, side)
VALUES (31, 'paper', 'KCBUF-KC', 'yes'), (32, 'paper', 'KXBTC-24DEC-50K', 'yes'),
       (33, 'paper', 'KXBTC-24DEC-50K', 'yes'), (34, 'paper', 'KXBTC-24DEC-50K', 'yes'),
       (35, 'paper', 'TBNO-TB', 'no');
INSERT INTO orders (id, execution_environment, client_order_id, external_order_id, platform_id, market_id, side,
    outcome_side, purpose, limit_price, quantity, time_in_force, state, filled_quantity, position_id)
VALUES (21, 'paper', 'c-21', 'EX-21', 'simulated', 'KCBUF-KC', 'buy', 'yes', 'entry', 0.5200, 100,
        'good_till_canceled', 'FILLED', 100, 31);
INSERT INTO trades (trade_id, execution_environment, external_fill_id, market_id, platform_id, position_id, edge_id,
    strategy_id, model_id, order_id, order_ref, side, outcome_side, price, quantity, fees, edge_at_execution,
    confidence_at_execution, created_at)
SELECT t.trade_id, 'paper', 'f-' || t.trade_id, t.market_id, 'simulated', t.position_id, t.edge_id,
       CASE WHEN t.edge_id = 11 THEN s.strategy_id END, CASE WHEN t.edge_id = 11 THEN m.model_id END,
       CASE WHEN t.edge_id = 11 THEN 'EX-21' END, CASE WHEN t.edge_id = 11 THEN 21 END,
       t.side, t.outcome_side, t.price, t.quantity, t.fees, CASE WHEN t.edge_id = 11 THEN 0.1000 END,
       CASE WHEN t.edge_id = 11 THEN 'high' END, t.created_at
FROM (VALUES
    (41, 'KCBUF-KC', 31, 11, 'buy', 'yes', 0.5200, 60.00, 0.20, CURRENT_TIMESTAMP - INTERVAL '2' DAY),
    (42, 'KCBUF-KC', 31, 11, 'buy', 'yes', 0.5000, 40.00, 0.10, CURRENT_TIMESTAMP - INTERVAL '1' DAY),
    (43, 'KXBTC-24DEC-50K', 32, NULL, 'buy', 'yes', 0.6500, 100.00, 0.00, TIMESTAMP WITH TIME ZONE '2024-11-15 10:30:00+00'),
    (44, 'KXBTC-24DEC-50K', 32, NULL, 'sell', 'yes', 0.7200, 100.00, 0.00, TIMESTAMP WITH TIME ZONE '2024-11-16 15:45:00+00'),
    (45, 'KXBTC-24DEC-50K', 33, NULL, 'buy', 'yes', 0.6000, 100.00, 0.00, TIMESTAMP WITH TIME ZONE '2024-11-14 09:00:00+00'),
    (46, 'KXBTC-24DEC-50K', 33, NULL, 'sell', 'yes', 0.6300, 100.00, 0.00, TIMESTAMP WITH TIME ZONE '2024-11-16 23:59:00+00'),
    (47, 'KXBTC-24DEC-50K', 34, NULL, 'buy', 'yes', 0.7000, 100.00, 0.00, TIMESTAMP WITH TIME ZONE '2024-11-16 09:00:00+00'),
    (48, 'KXBTC-24DEC-50K', 34, NULL, 'sell', 'yes', 0.6600, 100.00, 0.00, TIMESTAMP WITH TIME ZONE '2024-11-17 00:01:00+00'),
    (49, 'TBNO-TB', 35, 12, 'buy', 'no', 0.7000, 10.00, 0.00, CURRENT_TIMESTAMP - INTERVAL '10' DAY))
    AS t (trade_id, market_id, position_id, edge_id, side, outcome_side, price, quantity, fees, created_at)
JOIN strategies s ON s.strategy_name = 'halftime_entry' AND s.strategy_version = 'v1.1'
JOIN probability_models m ON m.model_name = 'elo_nfl' AND m.model_version = 'v1.1';
INSERT INTO positions (position_id, execution_environment, market_id, platform_id, ticker, side, entry_price,
    entry_time, quantity, bought_quantity, cost, fees, realized_pnl, current_price, last_update, trailing_stop_state,
    trailing_stop_price, confidence_level, initial_order_id, row_current_ind, row_start_ts, row_end_ts)
VALUES (31, 'paper', 'KCBUF-KC', 'simulated', 'KCBUF-KC', 'yes', 0.5200, TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00',
        60, 60, 31.20, 0.20, -0.20, 0.6000, TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00', NULL, NULL, 'high', 'EX-21',
        FALSE, TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00', TIMESTAMP WITH TIME ZONE '2026-01-04 18:10:00+00'),
       (31, 'paper', 'KCBUF-KC', 'simulated', 'KCBUF-KC', 'yes', 0.5120, TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00',
        100, 100, 51.20, 0.30, -0.30, 0.5750, TIMESTAMP WITH TIME ZONE '2026-01-04 18:10:00+00',
        JSON '{"active": true, "activation_price": "0.5632", "peak_price": "0.6000", "current_stop_price": "0.5700", "current_distance": "0.05"}',
        0.5700, 'high', 'EX-21', TRUE, TIMESTAMP WITH TIME ZONE '2026-01-04 18:10:00+00', NULL);
INSERT INTO positions (position_id, execution_environment, market_id, platform_id, ticker, side, entry_price,
    entry_time, quantity, bought_quantity, cost, realized_pnl, status, exit_price, exit_time, exit_reason)
VALUES (33, 'paper', 'KXBTC-24DEC-50K', 'simulated', 'KXBTC-24DEC-50K', 'yes', 0.6000,
        TIMESTAMP WITH TIME ZONE '2024-11-14 09:00:00+00', 0, 100, 0, 3.00, 'closed', 0.6300,
        TIMESTAMP WITH TIME ZONE '2024-11-16 23:59:00+00', 'profit_target'),
       (34, 'paper', 'KXBTC-24DEC-50K', 'simulated', 'KXBTC-24DEC-50K', 'yes', 0.7000,
        TIMESTAMP WITH TIME ZONE '2024-11-16 09:00:00+00', 0, 100, 0, -4.00, 'closed', 0.6600,
        TIMESTAMP WITH TIME ZONE '2024-11-17 00:01:00+00', 'stop_loss'),
       (35, 'paper', 'TBNO-TB', 'simulated', 'TBNO-TB', 'no', 0.7000,
        TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00', 0, 10, 0, 3.00, 'settled', NULL,
        TIMESTAMP WITH TIME ZONE '2026-01-04 22:00:00+00', 'settlement');
INSERT INTO settlements (execution_environment, market_id, platform_id, position_id, outcome, settlement_value,
    quantity, payout, realized_pnl, external_settlement_id)
VALUES ('paper', 'TBNO-TB', 'simulated', 35, 'no', 0.0000, 10, 10.00, 3.00, 's-1');
INSERT INTO account_balance (execution_environment, platform_id, starting_balance, balance)
VALUES ('paper', 'simulated', 1000.00, 957.50);
INSERT INTO market_snapshots (timestamp, ticker, yes_bid, yes_ask)
VALUES (CURRENT_TIMESTAMP - INTERVAL '100' DAY, 'KCBUF-KC', 0.40, 0.42), (CURRENT_TIMESTAMP, 'KCBUF-KC', 0.60, 0.62);
INSERT INTO market_analyses (ticker, ai_provider, cost, timestamp, decision)
VALUES ('KCBUF-KC', 'xai', 0.05, CURRENT_TIMESTAMP, 'SKIP'), ('KCBUF-KC', 'openai', 0.07, CURRENT_TIMESTAMP, 'OPEN_YES');
-- => given

-- == 001 Name a matrix
UPDATE probability_matrices
SET
    matrix_name = 'nfl_halftime_comeback',
    description = 'Win probability for NFL teams trailing at halftime, segmented by point differential and home/away status'
WHERE category = 'sports' AND subcategory = 'nfl' AND state_descriptor = 'halftime';
-- => updated 2

-- == 001 Raise an alert
INSERT INTO alerts (
    alert_type, severity, category, component, message, details,
    notification_channels, fingerprint, environment
)
VALUES (
    'circuit_breaker', 'critical', 'risk', 'position_manager',
    'Daily loss limit exceeded: $525.00 / $500.00 limit',
    JSON '{"current_loss": 525.00, "limit": 500.00, "breaker_type": "daily_loss_limit"}',
    JSON '{"email": true, "sms": true, "console": true, "file": true}',
    md5('circuit_breaker:position_manager:daily_loss_limit'),
    'demo'
);
SELECT severity, repeat_count, fingerprint, details->>'breaker_type' AS breaker, notification_sent
FROM alerts WHERE alert_type = 'circuit_breaker';
-- => critical | 1 | 7cb358e48728defc32c2f1baccc5e6b0 | daily_loss_limit | false

-- == 001 Make a method from a template
-- put right: the ellipsis is written out, with the hash a method must have; strategy and model are looked up.
INSERT INTO methods (method_name, method_version, strategy_id, model_id, position_mgmt_config, risk_config,
    execution_config, sport_config, config_hash)
SELECT
    'my_nfl_method',
    'v1.0',
    (SELECT strategy_id FROM strategies WHERE strategy_name = 'halftime_entry' AND strategy_version = 'v1.0'),
    (SELECT model_id FROM probability_models WHERE model_name = 'elo_nfl' AND model_version = 'v1.1'),
    position_mgmt_config,
    risk_config,
    execution_config,
    sport_config,
    md5('conservative')
FROM method_templates
WHERE template_name = 'conservative';
SELECT method_name, status, risk_config->>'kelly_fraction' AS kelly, risk_config->>'max_position_usd' AS maximum,
       position_mgmt_config->>'stop_loss_pct' AS stop
FROM methods;
-- => my_nfl_method | draft | 0.15 | 200 | -0.10

-- == 001 Define features
INSERT INTO feature_definitions (feature_name, feature_version, category, sport, calculation_method, data_type, unit, description)
VALUES
    ('team_recent_win_pct', 'v1.0', 'team_stats', 'nfl', 'Win percentage over last 5 games', 'float', 'percentage', 'Rolling 5-game win rate'),
    ('home_advantage_score', 'v1.0', 'team_stats', NULL, 'Historical win rate at home vs away', 'float', 'percentage', 'Difference in home vs away performance'),
    ('dvoa_offense', 'v1.0', 'team_stats', 'nfl', 'Football Outsiders DVOA offensive rating', 'float', 'percentage', 'Defense-adjusted Value Over Average for offense'),
    ('epa_per_play', 'v1.0', 'team_stats', 'nfl', 'Expected Points Added per play', 'float', 'points', 'Average EPA across all offensive plays');
-- => updated 4

-- == 001 Store feature values
INSERT INTO features_historical (feature_id, entity_type, entity_id, timestamp, feature_value)
VALUES
    (1, 'team', 'KC', '2024-10-01', 0.8000),
    (1, 'team', 'KC', '2024-10-15', 0.7500),
    (2, 'team', 'KC', '2024-10-01', 0.6500);
-- => updated 3

-- == 001 Features of a team at a point in time
SELECT
    fd.feature_name,
    fh.feature_value,
    fh.timestamp
FROM features_historical fh
JOIN feature_definitions fd ON fh.feature_id = fd.feature_id
WHERE fh.entity_type = 'team'
  AND fh.entity_id = 'KC'
  AND fh.timestamp <= '2024-10-15'
ORDER BY fd.feature_name, fh.timestamp DESC;
-- => home_advantage_score | 0.65 | 2024-10-01T00:00:00Z
-- => team_recent_win_pct | 0.75 | 2024-10-15T00:00:00Z
-- => team_recent_win_pct | 0.8 | 2024-10-01T00:00:00Z

-- == 003 Feature values name their team
SELECT t.team_name, COUNT(*) AS features FROM features_historical fh JOIN teams t ON fh.team_id = t.team_id
GROUP BY t.team_name;
-- => Kansas City Chiefs | 3

-- == 001 Describe a training data set
INSERT INTO training_datasets (
    dataset_name, sport, model_type, label_type,
    start_date, end_date, feature_snapshot_date,
    sample_count, feature_ids, feature_count,
    train_test_split, description
)
VALUES (
    'nfl_2024_halftime_predictor',
    'nfl',
    'classification',
    'win_loss',
    '2024-09-01',
    '2024-12-31',
    '2024-12-31',
    500,
    '[1, 2, 3, 5, 7]'::jsonb,
    5,
    '{"train": 0.8, "val": 0.1, "test": 0.1}'::jsonb,
    'NFL 2024 season - predict game winner from halftime stats'
);
SELECT dataset_id, dataset_version, row_count, feature_ids, train_test_split FROM training_datasets;
-- => 1 | v1.0 | 500 | [1,2,3,5,7] | {"test":0.1,"train":0.8,"val":0.1}

-- == 001 Record a training run
-- put right: the model is looked up instead of taken to be number 1.
INSERT INTO model_training_runs (
    model_id, dataset_id,
    training_started_at, training_completed_at, training_duration_seconds,
    hyperparameters,
    metrics,
    feature_importance,
    status
)
VALUES (
    (SELECT model_id FROM probability_models WHERE model_name = 'elo_nfl' AND model_version = 'v1.0'),
    1,
    '2024-10-24 10:00:00',
    '2024-10-24 10:15:00',
    900,
    '{"learning_rate": 0.1, "max_depth": 6, "n_estimators": 100}'::jsonb,
    '{"accuracy": 0.72, "auc": 0.78, "calibration": 0.85}'::jsonb,
    '{"team_recent_win_pct": 0.35, "home_advantage_score": 0.25, "dvoa_offense": 0.20}'::jsonb,
    'completed'
);
-- => updated 1

-- == 001 Compare training runs of a model
-- put right: the model is looked up instead of taken to be number 1.
SELECT
    run_id,
    training_duration_seconds,
    hyperparameters->>'learning_rate' as learning_rate,
    metrics->>'accuracy' as accuracy,
    metrics->>'auc' as auc
FROM model_training_runs
WHERE model_id = (SELECT model_id FROM probability_models WHERE model_name = 'elo_nfl' AND model_version = 'v1.0')
ORDER BY metrics->>'accuracy' DESC;
-- => 1 | 900 | 0.1 | 0.72 | 0.78

-- == 000, 001 Current market price
-- put right: the parameter $1 carries its value.
SELECT yes_price, no_price, volume
FROM markets
WHERE market_id = 'KCBUF-KC' AND row_current_ind = TRUE;
-- => 0.6 | 0.38 | 1200.5

-- == 000, 001 Active edges above the threshold
-- columns edge_id, expected_value, confidence_level, ticker, title
SELECT e.*, m.ticker, m.title
FROM edges e
JOIN markets m ON e.market_id = m.market_id AND m.row_current_ind = TRUE
WHERE e.row_current_ind = TRUE
  AND e.expected_value >= 0.08
  AND e.confidence_level IN ('high', 'medium')
ORDER BY e.expected_value DESC;
-- => 14 | 0.15 | medium | TBNO-TB | Will TB win?
-- => 11 | 0.1 | high | KCBUF-KC | Will KC win?

-- == 000 Position P&L
-- put right: total_cost was used before it exists; grouped by the keys of the rows shown, id and not position_id;
-- ours is named apart, as positions has a column unrealized_pnl.
-- columns ticker, quantity, total_cost, pnl_now
SELECT p.*,
       SUM(t.quantity * t.price) as total_cost,
       p.quantity * m.yes_price - SUM(t.quantity * t.price) as pnl_now
FROM positions p
JOIN trades t ON p.position_id = t.position_id
JOIN markets m ON p.market_id = m.market_id AND m.row_current_ind = TRUE
WHERE p.row_current_ind = TRUE AND p.status = 'open'
GROUP BY p.id, m.id;
-- => KCBUF-KC | 100 | 51.2 | 8.8

-- == 001 Position P&L with trailing stop state
-- put right: as above; and the stop's state is kept under the names of version 1.5, active and current_stop_price.
-- columns ticker, total_cost, pnl_now, trailing_stop_enabled, current_stop_price
SELECT p.*,
       SUM(t.quantity * t.price) as total_cost,
       p.quantity * m.yes_price - SUM(t.quantity * t.price) as pnl_now,
       p.trailing_stop_state->>'active' as trailing_stop_enabled,
       p.trailing_stop_state->>'current_stop_price' as current_stop_price
FROM positions p
JOIN trades t ON p.position_id = t.position_id
JOIN markets m ON p.market_id = m.market_id AND m.row_current_ind = TRUE
WHERE p.row_current_ind = TRUE AND p.status = 'open'
GROUP BY p.id, m.id;
-- => KCBUF-KC | 51.2 | 8.8 | true | 0.5700

-- == 001 Trade attribution: the exact versions used
-- columns trade_id, side, price, quantity, market_ticker, strategy_version, strategy_config, model_version, model_config, edge_at_execution, confidence_at_execution
SELECT * FROM trade_attribution
WHERE created_at >= NOW() - INTERVAL '7 days'
ORDER BY created_at DESC;
-- => 42 | buy | 0.5 | 40 | KCBUF-KC | v1.1 | {"max_spread":0.08,"min_lead":10} | v1.1 | {"initial_rating":1500,"k_factor":30} | 0.1 | high
-- => 41 | buy | 0.52 | 60 | KCBUF-KC | v1.1 | {"max_spread":0.08,"min_lead":10} | v1.1 | {"initial_rating":1500,"k_factor":30} | 0.1 | high

-- == 001 One row a trade, however many versions its market has
SELECT COUNT(*) AS trades_seen, COUNT(DISTINCT trade_id) AS trades FROM trade_attribution;
-- => 9 | 9

-- == 001 A/B test of strategy versions
SELECT
    s.strategy_name,
    s.strategy_version,
    s.config,
    COUNT(t.trade_id) as trades,
    AVG(t.price) as avg_price,
    s.paper_roi
FROM strategies s
LEFT JOIN trades t ON s.strategy_id = t.strategy_id
WHERE s.strategy_name = 'halftime_entry'
GROUP BY s.strategy_id
ORDER BY s.strategy_version DESC;
-- => halftime_entry | v1.1 | {"max_spread":0.08,"min_lead":10} | 2 | 0.51 | 0.15
-- => halftime_entry | v1.0 | {"max_spread":0.08,"min_lead":7} | 0 | null | null

-- == 001 Compare model versions
SELECT
    pm.model_name,
    pm.model_version,
    pm.validation_accuracy,
    pm.validation_calibration,
    COUNT(t.trade_id) as live_trades
FROM probability_models pm
LEFT JOIN trades t ON pm.model_id = t.model_id
WHERE pm.model_name = 'elo_nfl'
GROUP BY pm.model_id
ORDER BY pm.model_version DESC;
-- => elo_nfl | v1.1 | null | null | 2
-- => elo_nfl | v1.0 | null | null | 0

-- == 000, 001 Trade history for analysis
-- columns trade_id, price, expected_value, confidence_level, outcome
SELECT t.*, e.expected_value, e.confidence_level, s.outcome
FROM trades t
LEFT JOIN edges e ON t.edge_id = e.edge_id
LEFT JOIN settlements s ON t.market_id = s.market_id
WHERE t.created_at >= NOW() - INTERVAL '30 days'
ORDER BY t.created_at DESC;
-- => 42 | 0.5 | 0.1 | high | null
-- => 41 | 0.52 | 0.1 | high | null
-- => 49 | 0.7 | 0.05 | high | no

-- == 001 Views of what is current
SELECT 'markets' AS what, COUNT(*) AS n FROM current_markets
UNION ALL SELECT 'game_states', COUNT(*) FROM current_game_states
UNION ALL SELECT 'edges', COUNT(*) FROM current_edges
UNION ALL SELECT 'balances', COUNT(*) FROM current_balances
UNION ALL SELECT 'open positions', COUNT(*) FROM open_positions
UNION ALL SELECT 'urgent positions', COUNT(*) FROM positions_urgent_monitoring
UNION ALL SELECT 'models', COUNT(*) FROM active_models
UNION ALL SELECT 'strategies', COUNT(*) FROM active_strategies;
-- => markets | 3
-- => game_states | 1
-- => edges | 4
-- => balances | 1
-- => open positions | 1
-- => urgent positions | 1
-- => models | 1
-- => strategies | 0

-- == 003 What was the edge at 2 pm?
SELECT edge_id, expected_value FROM edges
WHERE market_id = 'KCBUF-KC' AND row_start_ts <= '2026-01-04 14:00:00+00'
  AND (row_end_ts IS NULL OR row_end_ts > '2026-01-04 14:00:00+00');
-- => 10 | 0.12

-- == 003 Which order opened a position
-- put right: told by a query; the backfill it was part of is not needed, as initial_order_id is written with the position.
-- columns position_id, initial_order_id, first_order
SELECT p.position_id, p.initial_order_id, (
    SELECT t.order_id
    FROM trades t
    WHERE t.position_id = p.position_id
    AND t.side = 'buy'
    ORDER BY t.created_at
    LIMIT 1
) AS first_order
FROM positions p WHERE p.row_current_ind = TRUE AND p.status = 'open';
-- => 31 | EX-21 | EX-21

-- == 002 The example position
-- put right: columns are named, since the unified table has more of them; the market, platform and environment are said.
INSERT INTO positions (id, ticker, side, quantity, entry_price, entry_time, exit_price, exit_time, realized_pnl, status,
    reason, close_reason, created_at, updated_at,
    position_id, execution_environment, market_id, platform_id, bought_quantity, cost)
VALUES (
    1000,
    'KXBTC-24DEC-50K',
    'yes',
    100,
    0.65,
    '2024-11-15T10:30:00Z',
    0.72,
    '2024-11-16T15:45:00Z',
    7.00,
    'closed',
    'High confidence AI signal',
    'Profit target reached',
    '2024-11-15T10:30:00Z',
    '2024-11-16T15:45:00Z',
    32, 'paper', 'KXBTC-24DEC-50K', 'simulated', 100, 0
);
-- => updated 1

-- == 002 The example analysis
-- put right: columns are named, and metadata is a JSON object.
INSERT INTO market_analyses (id, ticker, analysis_text, ai_provider, cost, timestamp, decision, confidence, metadata, created_at)
VALUES (
    1000,
    'KXBTC-24DEC-50K',
    'Bitcoin is showing strong momentum...',
    'xai',
    0.05,
    '2024-11-15T10:25:00Z',
    'OPEN_YES',
    0.85,
    JSON '{"model": "grok-beta", "tokens": 1250}',
    '2024-11-15T10:25:00Z'
);
-- => updated 1

-- == 002 All open positions
-- put right: that table kept no versions; ours are told apart by row_current_ind.
-- columns position_id, ticker, quantity, entry_price, pnl
SELECT * FROM positions
WHERE status = 'open' AND row_current_ind = TRUE
ORDER BY entry_time DESC;
-- => 31 | KCBUF-KC | 100 | 0.512 | null

-- == 002 Daily P&L
SELECT
    DATE(exit_time) as trade_date,
    SUM(pnl) as total_pnl,
    COUNT(*) as num_trades,
    AVG(pnl) as avg_pnl
FROM positions
WHERE status = 'closed'
GROUP BY DATE(exit_time)
ORDER BY trade_date DESC;
-- => 2024-11-17 | -4 | 1 | -4
-- => 2024-11-16 | 10 | 2 | 5

-- == 002 AI cost of today
SELECT SUM(cost) as total_cost
FROM market_analyses
WHERE DATE(timestamp) = DATE('now');
-- => 0.12

-- == 002 Best performing markets
-- put right: HAVING repeats the count, which standard SQL does not let it call num_trades; the rate is rounded to be compared.
SELECT
    ticker,
    COUNT(*) as num_trades,
    SUM(pnl) as total_pnl,
    AVG(pnl) as avg_pnl,
    ROUND(SUM(CASE WHEN pnl > 0 THEN 1 ELSE 0 END) * 100.0 / COUNT(*), 2) as win_rate
FROM positions
WHERE status = 'closed'
GROUP BY ticker
HAVING COUNT(*) >= 3
ORDER BY total_pnl DESC
LIMIT 10;
-- => KXBTC-24DEC-50K | 3 | 6 | 2 | 66.67

-- == 002 Position history of a market
-- put right: a closed position holds nothing any more; the size that table kept is bought_quantity.
SELECT
    id,
    side,
    bought_quantity AS quantity,
    entry_price,
    exit_price,
    pnl,
    reason,
    entry_time,
    exit_time
FROM positions
WHERE ticker = 'KXBTC-24DEC-50K'
ORDER BY entry_time DESC;
-- => 4 | yes | 100 | 0.7 | 0.66 | -4 | null | 2024-11-16T09:00:00Z | 2024-11-17T00:01:00Z
-- => 1000 | yes | 100 | 0.65 | 0.72 | 7 | High confidence AI signal | 2024-11-15T10:30:00Z | 2024-11-16T15:45:00Z
-- => 3 | yes | 100 | 0.6 | 0.63 | 3 | null | 2024-11-14T09:00:00Z | 2024-11-16T23:59:00Z

-- == 002 The plan of a query
-- put right: SQLite's QUERY PLAN is EXPLAIN here; that it has a plan is all both databases agree on.
-- columns none
EXPLAIN
SELECT * FROM positions
WHERE ticker = 'KXBTC-24DEC-50K'
AND status = 'open';
-- => rows

-- == 002 Only the last 90 days of snapshots
DELETE FROM market_snapshots
WHERE timestamp < datetime('now', '-90 days');
-- => updated 1

-- == 002 Younger snapshots stay
DELETE FROM market_snapshots;
-- => error 23001

-- == 002 Archive closed positions
INSERT INTO positions_archive
SELECT * FROM positions
WHERE status = 'closed'
AND exit_time < datetime('now', '-1 year');
-- => updated 3

-- == 002 Positions are kept, archived or not
-- put right: money rows are never deleted, so the second half of the archive is refused.
DELETE FROM positions
WHERE status = 'closed'
AND exit_time < datetime('now', '-1 year');
-- => error 23001

-- == 002 Size of the database
-- put right: the name of the database is the one at hand.
-- columns none
SELECT
    pg_size_pretty(pg_database_size(current_database())) as size;
-- => rows

-- == 002 Sizes of the tables
-- columns none
SELECT
    tablename,
    pg_size_pretty(pg_total_relation_size(schemaname||'.'||tablename)) AS size
FROM pg_tables
WHERE schemaname = 'public'
ORDER BY pg_total_relation_size(schemaname||'.'||tablename) DESC;
-- => rows

-- == The books balance
SELECT execution_environment, platform_id, open_cost, realized_pnl, fees, cash_from_account, cash_from_trades,
       cash_from_positions, trades_difference, positions_difference
FROM books;
-- => paper | simulated | 51.2 | 8.7 | 0.3 | 957.5 | 957.5 | 957.5 | 0 | 0
