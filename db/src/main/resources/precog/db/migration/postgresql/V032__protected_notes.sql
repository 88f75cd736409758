-- Notes are kept as they were written.
CREATE TRIGGER trader_notes_no_update BEFORE UPDATE ON trader_notes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trader_notes_no_delete BEFORE DELETE ON trader_notes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trader_notes_no_truncate BEFORE TRUNCATE ON trader_notes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
