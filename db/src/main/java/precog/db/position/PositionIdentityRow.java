package precog.db.position;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import precog.value.ExecutionEnvironment;

/** One row a position, whatever its versions: what trades and exits refer to. */
@Entity
@Table(name = "position_identities")
public class PositionIdentityRow {
    @Id
    public long positionId;

    public ExecutionEnvironment executionEnvironment;
    public String marketId;
    public String side;
    public Instant createdAt;
}
