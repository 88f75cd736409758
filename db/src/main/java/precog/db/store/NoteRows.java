package precog.db.store;

import java.time.LocalDate;
import org.hibernate.StatelessSession;
import precog.analytics.Note;
import precog.db.trade.TraderNoteRow;

/** What the trader noted. */
final class NoteRows {
    void store(StatelessSession session, Note note) {
        TraderNoteRow row = new TraderNoteRow();
        row.noteId = note.id();
        row.executionEnvironment = note.environment();
        row.subject = Codes.lower(note.subject());
        switch (note.subject()) {
            case TRADE -> row.tradeId = note.subjectId();
            case DECISION -> row.decisionId = note.subjectId();
            case DAY -> row.notedDay = LocalDate.ofEpochDay(note.subjectId());
        }
        row.noteText = note.text();
        row.tags = Codes.json(note.tags());
        row.author = note.author();
        row.createdAt = note.at();
        session.insert(row);
    }
}
