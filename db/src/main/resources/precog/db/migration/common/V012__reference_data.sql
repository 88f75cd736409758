-- Facts every profile starts from.

INSERT INTO platforms (platform_id, platform_type, display_name, base_url, websocket_url, api_version, auth_method) VALUES
    ('simulated', 'trading', 'Simulated venue', NULL, NULL, NULL, 'none'),
    ('kalshi', 'trading', 'Kalshi', 'https://external-api.kalshi.com/trade-api/v2', 'wss://external-api-ws.kalshi.com/trade-api/ws/v2', 'v2', 'rsa_pss'),
    ('polymarket', 'trading', 'Polymarket', NULL, NULL, NULL, 'metamask'),
    ('espn', 'data_source', 'ESPN', NULL, NULL, NULL, 'none');

INSERT INTO leagues (league_id, sport, display_name, outcomes) VALUES
    ('NFL', 'football', 'National Football League', 2),
    ('NCAAF', 'football', 'College football', 2),
    ('NBA', 'basketball', 'National Basketball Association', 2),
    ('NCAAB', 'basketball', 'College basketball, men', 2),
    ('WNCAAB', 'basketball', 'College basketball, women', 2),
    ('WNBA', 'basketball', 'Women''s National Basketball Association', 2),
    ('NHL', 'hockey', 'National Hockey League', 2),
    ('MLB', 'baseball', 'Major League Baseball', 2),
    ('MLS', 'soccer', 'Major League Soccer', 3),
    ('EPL', 'soccer', 'Premier League', 3),
    ('LIGUE1', 'soccer', 'Ligue 1', 3),
    ('TENNIS', 'tennis', 'Tennis, ATP and WTA', 2);

INSERT INTO teams (team_id, league_id, sport, team_name, abbreviation, conference, division, external_espn_id) VALUES
    ('ARI', 'NFL', 'nfl', 'Arizona Cardinals', 'ARI', 'NFC', 'West', '22'),
    ('ATL', 'NFL', 'nfl', 'Atlanta Falcons', 'ATL', 'NFC', 'South', '1'),
    ('BAL', 'NFL', 'nfl', 'Baltimore Ravens', 'BAL', 'AFC', 'North', '33'),
    ('BUF', 'NFL', 'nfl', 'Buffalo Bills', 'BUF', 'AFC', 'East', '2'),
    ('CAR', 'NFL', 'nfl', 'Carolina Panthers', 'CAR', 'NFC', 'South', '29'),
    ('CHI', 'NFL', 'nfl', 'Chicago Bears', 'CHI', 'NFC', 'North', '3'),
    ('CIN', 'NFL', 'nfl', 'Cincinnati Bengals', 'CIN', 'AFC', 'North', '4'),
    ('CLE', 'NFL', 'nfl', 'Cleveland Browns', 'CLE', 'AFC', 'North', '5'),
    ('DAL', 'NFL', 'nfl', 'Dallas Cowboys', 'DAL', 'NFC', 'East', '6'),
    ('DEN', 'NFL', 'nfl', 'Denver Broncos', 'DEN', 'AFC', 'West', '7'),
    ('DET', 'NFL', 'nfl', 'Detroit Lions', 'DET', 'NFC', 'North', '8'),
    ('GB', 'NFL', 'nfl', 'Green Bay Packers', 'GB', 'NFC', 'North', '9'),
    ('HOU', 'NFL', 'nfl', 'Houston Texans', 'HOU', 'AFC', 'South', '34'),
    ('IND', 'NFL', 'nfl', 'Indianapolis Colts', 'IND', 'AFC', 'South', '11'),
    ('JAX', 'NFL', 'nfl', 'Jacksonville Jaguars', 'JAX', 'AFC', 'South', '30'),
    ('KC', 'NFL', 'nfl', 'Kansas City Chiefs', 'KC', 'AFC', 'West', '12'),
    ('LAC', 'NFL', 'nfl', 'Los Angeles Chargers', 'LAC', 'AFC', 'West', '24'),
    ('LAR', 'NFL', 'nfl', 'Los Angeles Rams', 'LAR', 'NFC', 'West', '14'),
    ('LV', 'NFL', 'nfl', 'Las Vegas Raiders', 'LV', 'AFC', 'West', '13'),
    ('MIA', 'NFL', 'nfl', 'Miami Dolphins', 'MIA', 'AFC', 'East', '15'),
    ('MIN', 'NFL', 'nfl', 'Minnesota Vikings', 'MIN', 'NFC', 'North', '16'),
    ('NE', 'NFL', 'nfl', 'New England Patriots', 'NE', 'AFC', 'East', '17'),
    ('NO', 'NFL', 'nfl', 'New Orleans Saints', 'NO', 'NFC', 'South', '18'),
    ('NYG', 'NFL', 'nfl', 'New York Giants', 'NYG', 'NFC', 'East', '19'),
    ('NYJ', 'NFL', 'nfl', 'New York Jets', 'NYJ', 'AFC', 'East', '20'),
    ('PHI', 'NFL', 'nfl', 'Philadelphia Eagles', 'PHI', 'NFC', 'East', '21'),
    ('PIT', 'NFL', 'nfl', 'Pittsburgh Steelers', 'PIT', 'AFC', 'North', '23'),
    ('SEA', 'NFL', 'nfl', 'Seattle Seahawks', 'SEA', 'NFC', 'West', '26'),
    ('SF', 'NFL', 'nfl', 'San Francisco 49ers', 'SF', 'NFC', 'West', '25'),
    ('TB', 'NFL', 'nfl', 'Tampa Bay Buccaneers', 'TB', 'NFC', 'South', '27'),
    ('TEN', 'NFL', 'nfl', 'Tennessee Titans', 'TEN', 'AFC', 'South', '10'),
    ('WSH', 'NFL', 'nfl', 'Washington Commanders', 'WSH', 'NFC', 'East', '28');

INSERT INTO exit_conditions (exit_condition, exit_priority, rank, description) VALUES
    ('stop_loss', 'CRITICAL', 1, 'Loss reached 15, 12 or 8 % of entry (confidence high, medium, low)'),
    ('circuit_breaker', 'CRITICAL', 2, 'A flattening breaker tripped, or the kill switch with flatten'),
    ('trailing_stop', 'HIGH', 3, 'Own bid fell to the trailing stop'),
    ('time_based_urgent', 'HIGH', 4, 'Under 10 minutes to expiration and losing, or under 5 and not held to settlement'),
    ('liquidity_dried_up', 'HIGH', 5, 'Spread over 0.03 or bid depth under the size, three checks running'),
    ('partial_exit_target', 'MEDIUM', 6, 'The next stage was reached: +15 % sells half, +25 % a quarter of the original'),
    ('profit_target', 'MEDIUM', 7, 'Profit reached 25, 20 or 15 % of entry (confidence high, medium, low)'),
    ('edge_disappeared', 'LOW', 8, 'Holding is worth less than selling'),
    ('early_exit', 'LOW', 9, 'Holding is worth less than 0.02 more than selling'),
    ('rebalance', 'LOW', 10, 'In profit, capital short, and an edge better by 0.05 waits'),
    ('manual', 'HIGH', 11, 'The trader closed by hand'),
    ('settlement', 'LOW', 12, 'The market resolved; nothing was sold');

INSERT INTO breaker_types (breaker_type, rank, reset_rule, description) VALUES
    ('daily_loss_limit', 1, 'manual', 'Lost $500 or 10 % of bankroll in a day, realized and unrealized'),
    ('weekly_loss_limit', 2, 'manual', 'Lost $1,500 in a week'),
    ('rapid_loss', 3, 'manual', 'Lost $200 in 15 minutes'),
    ('consecutive_losses', 4, 'manual', 'Five losses running'),
    ('api_failures', 5, 'automatic', 'Five failures in 5 minutes; resets after 300 s of health'),
    ('data_stale', 6, 'automatic', 'Price over 120 s or game over 60 s old on a market held'),
    ('data_quality', 7, 'automatic', 'Three bad readings in 10 minutes from one source'),
    ('edge_anomaly', 8, 'manual', 'Three edges of 0.30 or more within 10 minutes'),
    ('activity', 9, 'automatic', '20 orders in 5 minutes, 10 entries an hour or 50 a day'),
    ('position_limit', 10, 'automatic', 'Too many positions or too much exposure'),
    ('database_errors', 11, 'manual', 'Three database errors in a minute'),
    ('manual', 12, 'manual', 'The kill switch');

INSERT INTO method_templates
    (template_name, description, position_mgmt_config, risk_config, execution_config, sport_config) VALUES
    ('conservative', 'Small Kelly, tight stops, low maximum position',
        JSON '{"stop_loss_pct": -0.10}', JSON '{"kelly_fraction": 0.15, "max_position_usd": 200}',
        JSON '{"order_type": "limit"}', JSON '{}'),
    ('moderate', 'Medium Kelly, normal stops, medium maximum position',
        JSON '{"stop_loss_pct": -0.20}', JSON '{"kelly_fraction": 0.25, "max_position_usd": 500}',
        JSON '{"order_type": "limit"}', JSON '{}'),
    ('aggressive', 'Large Kelly, wide stops, high maximum position',
        JSON '{"stop_loss_pct": -0.30}', JSON '{"kelly_fraction": 0.35, "max_position_usd": 1000}',
        JSON '{"order_type": "limit"}', JSON '{}');

INSERT INTO fee_schedules (platform_id, valid_from, fee_type, taker_rate, maker_rate, rounding_step) VALUES
    ('kalshi', DATE '2021-01-01', 'quadratic', 0.07, 0, 0.01),
    ('kalshi', DATE '2026-05-28', 'quadratic', 0.07, 0, 0.0001),
    ('simulated', DATE '1970-01-01', 'quadratic', 0.07, 0, 0.0001);
