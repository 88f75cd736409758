package precog.db.edge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;
import precog.value.Price;
import precog.value.Quantity;

/** Verdicts on edges: who, when, the own ask then, and why. */
@Entity
@Table(name = "decisions")
public class DecisionRow {
    @Id
    public long decisionId;

    public ExecutionEnvironment executionEnvironment;
    public long edgeId;
    public String marketId;
    public String side;
    public String verdict;
    public String decidedBy;
    public Instant decidedAt;
    public @Nullable Price price;
    public @Nullable BigDecimal netEdge;
    public @Nullable Quantity quantity;
    public @Nullable Price limitPrice;
    public @Nullable String reasonCode;
    public @Nullable String reason;
    public Instant createdAt;
}
