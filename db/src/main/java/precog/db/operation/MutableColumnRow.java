package precog.db.operation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Columns that may change in tables whose rows are otherwise fixed. */
@Entity
@Table(name = "mutable_columns")
public class MutableColumnRow {
    @EmbeddedId
    public Key key;

    /** What the row is about. */
    @Embeddable
    public record Key(String tableName, String columnName) implements Serializable {}
}
