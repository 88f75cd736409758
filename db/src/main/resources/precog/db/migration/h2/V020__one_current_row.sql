-- At most one current row for each thing, held by the database. H2 knows no partial index: a generated key that is
-- NULL in closed rows, and NULLs do not collide.

ALTER TABLE markets ADD COLUMN current_key VARCHAR INVISIBLE
    GENERATED ALWAYS AS (CASE WHEN row_current_ind THEN market_id END);
CREATE UNIQUE INDEX markets_one_current ON markets (current_key);

ALTER TABLE game_states ADD COLUMN current_key VARCHAR INVISIBLE
    GENERATED ALWAYS AS (CASE WHEN row_current_ind THEN COALESCE(event_id, external_game_id) END);
CREATE UNIQUE INDEX game_states_one_current ON game_states (current_key);

ALTER TABLE edges ADD COLUMN current_key VARCHAR INVISIBLE
    GENERATED ALWAYS AS (CASE WHEN row_current_ind THEN
        execution_environment || '/' || side || '/' || COALESCE(strategy_id, 0) || '/' || COALESCE(model_id, 0)
        || '/' || market_id END);
CREATE UNIQUE INDEX edges_one_current ON edges (current_key);

ALTER TABLE positions ADD COLUMN current_key VARCHAR INVISIBLE
    GENERATED ALWAYS AS (CASE WHEN row_current_ind THEN execution_environment || '/' || position_id END);
CREATE UNIQUE INDEX positions_one_current ON positions (current_key);

ALTER TABLE account_balance ADD COLUMN current_key VARCHAR INVISIBLE
    GENERATED ALWAYS AS (CASE WHEN row_current_ind THEN execution_environment || '/' || platform_id END);
CREATE UNIQUE INDEX account_balance_one_current ON account_balance (current_key);
