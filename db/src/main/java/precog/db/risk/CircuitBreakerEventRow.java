package precog.db.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;

/** Every tripping of a breaker; its cause is fixed, its resolution comes later. */
@Entity
@Table(name = "circuit_breaker_events")
public class CircuitBreakerEventRow {
    @Id
    public long eventId;

    public ExecutionEnvironment executionEnvironment;
    public String breakerType;
    public String scope;
    public Instant triggeredAt;
    public @Nullable Instant resolvedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String triggerValue;

    public @Nullable String resolutionAction;
    public @Nullable String notes;
}
