-- Notes are kept as they were written.
CREATE TRIGGER trader_notes_no_change BEFORE UPDATE, DELETE ON trader_notes FOR EACH ROW CALL 'precog.db.h2.AppendOnly';
ALTER TABLE truncate_guard ADD COLUMN trader_notes BIGINT REFERENCES trader_notes (note_id) ON DELETE RESTRICT;
