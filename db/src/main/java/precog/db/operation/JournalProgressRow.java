package precog.db.operation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import precog.value.ExecutionEnvironment;

/** The last journal entry of an engine that these tables hold, moved in the same transaction as its rows. */
@Entity
@Table(name = "journal_progress")
public class JournalProgressRow {
    @EmbeddedId
    public Key key;

    public long lastSequence;
    public Instant updatedAt;

    /** What the row is about. */
    @Embeddable
    public record Key(ExecutionEnvironment executionEnvironment, String engine) implements Serializable {}
}
