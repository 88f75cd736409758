-- Synthetic: one row in every table that protects its rows, in versioned tables a closed and a current one.
INSERT INTO probability_models (model_id, model_name, model_version, model_type, config)
VALUES (1, 'trader', 'v1.0', 'trader', JSON '{"a": 1}');
INSERT INTO strategies (strategy_id, strategy_name, strategy_version, strategy_type, config)
VALUES (1, 'edge_entry', 'v1.0', 'entry', JSON '{"a": 1}');
INSERT INTO methods (method_id, method_name, method_version, strategy_id, model_id, position_mgmt_config, risk_config,
    execution_config, sport_config, config_hash)
VALUES (1, 'm', 'v1.0', 1, 1, JSON '{}', JSON '{}', JSON '{}', JSON '{}', 'h');
INSERT INTO probability_matrices (category, subcategory, version, state_descriptor, value_bucket, win_probability)
VALUES ('sports', 'nfl', 'v1.0', 'halftime', '7-9_points', 0.1800);
INSERT INTO feature_definitions (feature_id, feature_name, feature_version, category, data_type)
VALUES (1, 'f', 'v1.0', 'team_stats', 'float');
INSERT INTO features_historical (feature_id, entity_type, entity_id, timestamp, feature_value)
VALUES (1, 'team', 'KC', TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00', 0.5);
INSERT INTO training_datasets (dataset_name, sport, label_type, start_date, end_date)
VALUES ('d', 'nfl', 'win_loss', TIMESTAMP WITH TIME ZONE '2024-09-01 00:00:00+00', TIMESTAMP WITH TIME ZONE '2024-12-31 00:00:00+00');
INSERT INTO unified_games (game_id, sport, game_date) VALUES ('G', 'NFL', DATE '2026-01-04');
INSERT INTO elo_rating_history (model_id, sport, entity_id, opponent_id, game_id, game_date, is_home, rating_before,
    rating_after, win_probability, actual_score, k_factor)
VALUES (1, 'NFL', 'KC', 'BUF', 'G', DATE '2026-01-04', FALSE, 1500, 1510, 0.5, 1, 20);
INSERT INTO events (event_id, platform_id, external_id, category, title) VALUES ('E', 'simulated', 'E', 'sports', 'Event');
INSERT INTO market_identities (market_id, platform_id, external_id) VALUES ('M', 'simulated', 'M');
INSERT INTO trader_probabilities (model_id, market_id, probability, author) VALUES (1, 'M', 0.6, 'me');
INSERT INTO market_snapshots (timestamp, ticker) VALUES (CURRENT_TIMESTAMP, 'M');
INSERT INTO markets (market_id, platform_id, event_id, external_id, title, yes_price, row_current_ind, row_start_ts, row_end_ts)
VALUES ('M', 'simulated', 'E', 'M', 'Market', 0.5, FALSE, TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00', TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00'),
       ('M', 'simulated', 'E', 'M', 'Market', 0.6, TRUE, TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00', NULL);
INSERT INTO game_states (event_id, sport, home_score, row_current_ind, row_start_ts, row_end_ts)
VALUES ('E', 'nfl', 0, FALSE, TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00', TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00'),
       ('E', 'nfl', 7, TRUE, TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00', NULL);
INSERT INTO edges (edge_id, execution_environment, market_id, side, strategy_id, model_id, expected_value, true_win_probability,
    market_price, row_current_ind, row_start_ts, row_end_ts)
VALUES (1, 'paper', 'M', 'yes', 1, 1, 0.1, 0.7, 0.6, FALSE, TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00', TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00'),
       (2, 'paper', 'M', 'yes', 1, 1, 0.1, 0.7, 0.6, TRUE, TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00', NULL);
INSERT INTO decisions (decision_id, execution_environment, edge_id, market_id, side, verdict, decided_by, decided_at)
VALUES (1, 'paper', 2, 'M', 'yes', 'approved', 'me', TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00');
INSERT INTO position_identities (position_id, execution_environment, market_id, side) VALUES (1, 'paper', 'M', 'yes');
INSERT INTO orders (id, execution_environment, client_order_id, external_order_id, platform_id, market_id, side, outcome_side,
    purpose, limit_price, quantity, time_in_force, state)
VALUES (1, 'paper', 'c-1', 'x-1', 'simulated', 'M', 'buy', 'yes', 'entry', 0.6, 10, 'good_till_canceled', 'RESTING');
INSERT INTO order_events (execution_environment, order_ref, state, occurred_at)
VALUES ('paper', 1, 'INTENT', TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00');
INSERT INTO trades (trade_id, execution_environment, external_fill_id, market_id, platform_id, position_id, edge_id, order_ref,
    side, outcome_side, price, quantity, fees)
VALUES (1, 'paper', 'f-1', 'M', 'simulated', 1, 2, 1, 'buy', 'yes', 0.6, 10, 0.17);
INSERT INTO positions (position_id, execution_environment, market_id, platform_id, ticker, side, entry_price, entry_time,
    quantity, bought_quantity, cost, row_current_ind, row_start_ts, row_end_ts)
VALUES (1, 'paper', 'M', 'simulated', 'M', 'yes', 0.6, TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00', 5, 5, 3, FALSE,
        TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00', TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00'),
       (1, 'paper', 'M', 'simulated', 'M', 'yes', 0.6, TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00', 10, 10, 6, TRUE,
        TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00', NULL);
INSERT INTO position_exits (execution_environment, position_id, exit_trade_id, exit_condition, exit_priority, quantity_exited, exit_price)
VALUES ('paper', 1, 1, 'manual', 'HIGH', 1, 0.6);
INSERT INTO exit_attempts (execution_environment, position_id, exit_condition, priority_level, order_type, quantity, attempt_number)
VALUES ('paper', 1, 'manual', 'HIGH', 'limit', 1, 1);
INSERT INTO settlements (execution_environment, market_id, platform_id, position_id, outcome, settlement_value, payout, external_settlement_id)
VALUES ('paper', 'M', 'simulated', 1, 'yes', 1, 10, 's-1');
INSERT INTO trader_notes (note_id, execution_environment, subject, trade_id, note_text, tags, author, created_at)
VALUES (1, 'paper', 'trade', 1, 'Too late', JSON '["late"]', 'ann', CURRENT_TIMESTAMP);
INSERT INTO account_balance (execution_environment, platform_id, starting_balance, balance, row_current_ind, row_start_ts, row_end_ts)
VALUES ('paper', 'simulated', 1000, 1000, FALSE, TIMESTAMP WITH TIME ZONE '2026-01-04 18:00:00+00', TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00'),
       ('paper', 'simulated', 1000, 994, TRUE, TIMESTAMP WITH TIME ZONE '2026-01-04 19:00:00+00', NULL);
INSERT INTO risk_verdicts (execution_environment, market_id, side, outcome_side, passed, gate_checks)
VALUES ('paper', 'M', 'buy', 'yes', TRUE, JSON '[]');
INSERT INTO circuit_breaker_events (event_id, execution_environment, breaker_type) VALUES (1, 'paper', 'manual');
