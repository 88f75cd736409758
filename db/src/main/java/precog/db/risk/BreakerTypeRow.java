package precog.db.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Look-up of the breakers. */
@Entity
@Table(name = "breaker_types")
public class BreakerTypeRow {
    @Id
    public String breakerType;

    public int rank;
    public String resetRule;
    public String description;
}
