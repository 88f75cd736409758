package precog.db.operation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which engine may trade; token rises with every new holder. */
@Entity
@Table(name = "engine_lease")
public class EngineLeaseRow {
    @Id
    public String leaseName;

    public String holder;
    public long token;
    public Instant acquiredAt;
    public Instant heartbeatAt;
    public Instant expiresAt;
}
