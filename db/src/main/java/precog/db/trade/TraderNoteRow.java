package precog.db.trade;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;

/** What the trader noted on a trade, a decision or a day. */
@Entity
@Table(name = "trader_notes")
public class TraderNoteRow {
    @Id
    public long noteId;

    public ExecutionEnvironment executionEnvironment;
    public String subject;
    public @Nullable Long tradeId;
    public @Nullable Long decisionId;
    public @Nullable LocalDate notedDay;
    public String noteText;

    @JdbcTypeCode(SqlTypes.JSON)
    public String tags;

    public String author;
    public Instant createdAt;
}
