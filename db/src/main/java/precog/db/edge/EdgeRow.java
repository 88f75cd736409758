package precog.db.edge;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import precog.db.type.Validity;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

/** Every stored version of an edge and all it rests on; own-side prices and probabilities. */
@Entity
@Table(name = "edges")
public class EdgeRow {
    /** Key of one version of an edge. */
    @Id
    public long edgeId;

    public ExecutionEnvironment executionEnvironment;
    public String marketId;
    public @Nullable Long marketRowId;
    public @Nullable Long gameStateId;
    public @Nullable Long probabilityMatrixId;
    public @Nullable Long strategyId;
    public @Nullable Long modelId;
    public @Nullable Long methodId;

    /** Batch id of the detection run. */
    public @Nullable UUID calculationRunId;

    public String side;

    /** Net edge in dollars a contract after fee, shrink and slippage. */
    public BigDecimal expectedValue;

    public Probability trueWinProbability;
    public @Nullable Probability marketImpliedProbability;

    /** Best own ask. */
    public Price marketPrice;

    /** Volume-weighted own price of the levels the size would take. */
    public @Nullable Price averagePrice;

    public @Nullable Price limitPrice;
    public @Nullable Quantity quantity;
    public @Nullable Money stake;
    public @Nullable Money fee;
    public @Nullable BigDecimal roi;
    public @Nullable BigDecimal kellyFraction;
    public @Nullable String confidenceLevel;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String confidenceMetrics;

    public @Nullable Integer sampleSize;
    public @Nullable BigDecimal intervalWidth;
    public @Nullable BigDecimal priceAgeSeconds;
    public @Nullable BigDecimal gameStateAgeSeconds;
    public @Nullable String recommendedAction;

    /** First rule that stood in the way, with its sentence in ignore_reason; all of them in gate_checks. */
    public @Nullable String ignoreCode;

    public @Nullable String ignoreReason;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String gateChecks;

    public @Nullable String basis;
    public Instant createdAt;

    /** When this version holds. */
    @Embedded
    public Validity validity;
}
