-- Append-only tables, immutable versions and closed history refuse changes themselves, with SQLSTATE 23001.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% keeps what it has: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '23001';
END $$;

CREATE FUNCTION refuse_fixed_columns() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    free text[] := ARRAY(SELECT column_name FROM mutable_columns WHERE table_name = TG_TABLE_NAME);
BEGIN
    IF to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
        RAISE EXCEPTION '% is fixed once written; only % may change', TG_TABLE_NAME, array_to_string(free, ', ')
            USING ERRCODE = '23001';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION allow_closing_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    unclosed record := NEW;
BEGIN
    unclosed.row_current_ind := OLD.row_current_ind;
    unclosed.row_end_ts := OLD.row_end_ts;
    IF NOT OLD.row_current_ind OR NEW.row_current_ind OR unclosed IS DISTINCT FROM OLD THEN
        RAISE EXCEPTION 'A version in % can only be closed; open a new one', TG_TABLE_NAME USING ERRCODE = '23001';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION keep_90_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.timestamp > CURRENT_TIMESTAMP - INTERVAL '90 days' THEN
        RAISE EXCEPTION '% keeps its last 90 days', TG_TABLE_NAME USING ERRCODE = '23001';
    END IF;
    RETURN OLD;
END $$;

-- Updates are checked after the row is complete: generated columns have no value before.
DO $$
DECLARE
    name text;
    append_only text[] := ARRAY['market_identities', 'trader_probabilities', 'features_historical', 'decisions',
        'position_identities', 'order_events', 'trades', 'position_exits', 'exit_attempts', 'settlements',
        'risk_verdicts', 'elo_rating_history', 'market_snapshots'];
    fixed text[] := ARRAY['probability_models', 'strategies', 'methods', 'method_templates', 'probability_matrices',
        'feature_definitions', 'training_datasets', 'orders', 'circuit_breaker_events'];
    versioned text[] := ARRAY['markets', 'game_states', 'edges', 'positions', 'account_balance'];
BEGIN
    FOREACH name IN ARRAY append_only LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
            name || '_no_update', name);
    END LOOP;
    FOREACH name IN ARRAY fixed LOOP
        EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_fixed_columns()',
            name || '_fixed', name);
    END LOOP;
    FOREACH name IN ARRAY versioned LOOP
        EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION allow_closing_only()',
            name || '_close_only', name);
    END LOOP;
    FOREACH name IN ARRAY append_only || fixed || versioned LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION %I()',
            name || '_no_delete', name,
            CASE name WHEN 'market_snapshots' THEN 'keep_90_days' ELSE 'refuse_change' END);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
            name || '_no_truncate', name);
    END LOOP;
END $$;
