-- At most one current row for each thing, held by the database.

CREATE UNIQUE INDEX markets_one_current ON markets (market_id) WHERE row_current_ind;
CREATE UNIQUE INDEX game_states_one_current ON game_states (COALESCE(event_id, external_game_id)) WHERE row_current_ind;
CREATE UNIQUE INDEX edges_one_current
    ON edges (execution_environment, market_id, side, COALESCE(strategy_id, 0), COALESCE(model_id, 0))
    WHERE row_current_ind;
CREATE UNIQUE INDEX positions_one_current ON positions (execution_environment, position_id) WHERE row_current_ind;
CREATE UNIQUE INDEX account_balance_one_current ON account_balance (execution_environment, platform_id)
    WHERE row_current_ind;
