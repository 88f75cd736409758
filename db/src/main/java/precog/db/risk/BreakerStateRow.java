package precog.db.risk;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;

/** Breakers as they stand; scope is a market, a source, or * for everything. */
@Entity
@Table(name = "breaker_state")
public class BreakerStateRow {
    @EmbeddedId
    public Key key;

    public boolean tripped;
    public boolean flattens;
    public @Nullable String observed;
    public @Nullable String limitValue;
    public @Nullable Long eventId;
    public @Nullable Instant trippedAt;
    public @Nullable Instant resetsAt;
    public Instant updatedAt;

    /** What the row is about. */
    @Embeddable
    public record Key(ExecutionEnvironment executionEnvironment, String breakerType, String scope)
            implements Serializable {}
}
