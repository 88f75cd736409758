package precog.db.position;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import precog.value.Money;

/** Every version of every position. */
@Entity
@Table(name = "positions")
public class PositionRow extends PositionVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    /** Realized profit or loss; NULL while open. */
    @Column(insertable = false, updatable = false)
    public @Nullable Money pnl;
}
