package precog.db.position;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import precog.value.Money;

/** Copies of position versions set aside by the archive. */
@Entity
@Table(name = "positions_archive")
public class ArchivedPositionRow extends PositionVersion {
    @Id
    public long id;

    /** Realized profit or loss; NULL while open. */
    public @Nullable Money pnl;
}
