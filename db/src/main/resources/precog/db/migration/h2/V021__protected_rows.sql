-- Append-only tables, immutable versions and closed history refuse changes themselves, with SQLSTATE 23001.

CREATE TRIGGER market_identities_no_change BEFORE UPDATE, DELETE ON market_identities FOR EACH ROW CALL 'precog.db.h2.AppendOnly';
CREATE TRIGGER trader_probabilities_no_change BEFORE UPDATE, DELETE ON trader_probabilities FOR EACH ROW CALL 'precog.db.h2.AppendOnly';
CREATE TRIGGER features_historical_no_change BEFORE UPDATE, DELETE ON features_historical FOR EACH ROW CALL 'precog.db.h2.AppendOnly';
CREATE TRIGGER decisions_no_change BEFORE UPDATE, DELETE ON decisions FOR EACH ROW CALL 'precog.db.h2.AppendOnly';
CREATE TRIGGER position_identities_no_change BEFORE UPDATE, DELETE ON position_identities FOR EACH ROW CALL 'precog.db.h2.AppendOnly';
CREATE TRIGGER order_events_no_change BEFORE UPDATE, DELETE ON order_events FOR EACH ROW CALL 'precog.db.h2.AppendOnly';
CREATE TRIGGER trades_no_change BEFORE UPDATE, DELETE ON trades FOR EACH ROW CALL 'precog.db.h2.AppendOnly';
CREATE TRIGGER position_exits_no_change BEFORE UPDATE, DELETE ON position_exits FOR EACH ROW CALL 'precog.db.h2.AppendOnly';
CREATE TRIGGER exit_attempts_no_change BEFORE UPDATE, DELETE ON exit_attempts FOR EACH ROW CALL 'precog.db.h2.AppendOnly';
CREATE TRIGGER settlements_no_change BEFORE UPDATE, DELETE ON settlements FOR EACH ROW CALL 'precog.db.h2.AppendOnly';
CREATE TRIGGER risk_verdicts_no_change BEFORE UPDATE, DELETE ON risk_verdicts FOR EACH ROW CALL 'precog.db.h2.AppendOnly';
CREATE TRIGGER elo_rating_history_no_change BEFORE UPDATE, DELETE ON elo_rating_history FOR EACH ROW CALL 'precog.db.h2.AppendOnly';

CREATE TRIGGER market_snapshots_no_update BEFORE UPDATE ON market_snapshots FOR EACH ROW CALL 'precog.db.h2.AppendOnly';
CREATE TRIGGER market_snapshots_no_delete BEFORE DELETE ON market_snapshots FOR EACH ROW CALL 'precog.db.h2.KeptNinetyDays';

CREATE TRIGGER probability_models_fixed BEFORE UPDATE, DELETE ON probability_models FOR EACH ROW CALL 'precog.db.h2.FixedColumns';
CREATE TRIGGER strategies_fixed BEFORE UPDATE, DELETE ON strategies FOR EACH ROW CALL 'precog.db.h2.FixedColumns';
CREATE TRIGGER methods_fixed BEFORE UPDATE, DELETE ON methods FOR EACH ROW CALL 'precog.db.h2.FixedColumns';
CREATE TRIGGER method_templates_fixed BEFORE UPDATE, DELETE ON method_templates FOR EACH ROW CALL 'precog.db.h2.FixedColumns';
CREATE TRIGGER probability_matrices_fixed BEFORE UPDATE, DELETE ON probability_matrices FOR EACH ROW CALL 'precog.db.h2.FixedColumns';
CREATE TRIGGER feature_definitions_fixed BEFORE UPDATE, DELETE ON feature_definitions FOR EACH ROW CALL 'precog.db.h2.FixedColumns';
CREATE TRIGGER training_datasets_fixed BEFORE UPDATE, DELETE ON training_datasets FOR EACH ROW CALL 'precog.db.h2.FixedColumns';
CREATE TRIGGER orders_fixed BEFORE UPDATE, DELETE ON orders FOR EACH ROW CALL 'precog.db.h2.FixedColumns';
CREATE TRIGGER circuit_breaker_events_fixed BEFORE UPDATE, DELETE ON circuit_breaker_events FOR EACH ROW CALL 'precog.db.h2.FixedColumns';

CREATE TRIGGER markets_close_only BEFORE UPDATE, DELETE ON markets FOR EACH ROW CALL 'precog.db.h2.ClosingOnly';
CREATE TRIGGER game_states_close_only BEFORE UPDATE, DELETE ON game_states FOR EACH ROW CALL 'precog.db.h2.ClosingOnly';
CREATE TRIGGER edges_close_only BEFORE UPDATE, DELETE ON edges FOR EACH ROW CALL 'precog.db.h2.ClosingOnly';
CREATE TRIGGER positions_close_only BEFORE UPDATE, DELETE ON positions FOR EACH ROW CALL 'precog.db.h2.ClosingOnly';
CREATE TRIGGER account_balance_close_only BEFORE UPDATE, DELETE ON account_balance FOR EACH ROW CALL 'precog.db.h2.ClosingOnly';

-- H2 fires no trigger on TRUNCATE but refuses it on a table that is referenced: an always empty table refers to
-- those that nothing else does.
CREATE TABLE truncate_guard (
    trader_probabilities BIGINT REFERENCES trader_probabilities (model_id) ON DELETE RESTRICT,
    features_historical BIGINT REFERENCES features_historical (feature_record_id) ON DELETE RESTRICT,
    order_events BIGINT REFERENCES order_events (order_event_id) ON DELETE RESTRICT,
    position_exits BIGINT REFERENCES position_exits (exit_id) ON DELETE RESTRICT,
    exit_attempts BIGINT REFERENCES exit_attempts (attempt_id) ON DELETE RESTRICT,
    settlements BIGINT REFERENCES settlements (settlement_id) ON DELETE RESTRICT,
    risk_verdicts BIGINT REFERENCES risk_verdicts (verdict_id) ON DELETE RESTRICT,
    elo_rating_history BIGINT REFERENCES elo_rating_history (history_id) ON DELETE RESTRICT,
    market_snapshots BIGINT REFERENCES market_snapshots (id) ON DELETE RESTRICT,
    method_templates BIGINT REFERENCES method_templates (template_id) ON DELETE RESTRICT,
    account_balance BIGINT REFERENCES account_balance (balance_id) ON DELETE RESTRICT,
    positions BIGINT REFERENCES positions (id) ON DELETE RESTRICT
);
