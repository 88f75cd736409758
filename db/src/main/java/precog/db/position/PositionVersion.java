package precog.db.position;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import precog.db.type.Validity;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/** What one version of a position says, current, past or archived; in own-side terms. */
@MappedSuperclass
public abstract class PositionVersion {
    public long positionId;
    public ExecutionEnvironment executionEnvironment;
    public String marketId;
    public String platformId;
    public @Nullable String eventId;
    public String ticker;
    public String side;
    public Price entryPrice;
    public Instant entryTime;
    public Quantity quantity;
    public Quantity boughtQuantity;

    /** What the contracts held now cost, without fees. */
    public Money cost;

    public Money fees;
    public String status;
    public @Nullable Money unrealizedPnl;

    /** Proceeds less cost of what was sold or settled, less all fees paid. */
    public Money realizedPnl;

    public @Nullable Price currentPrice;
    public @Nullable BigDecimal unrealizedPnlPct;
    public @Nullable Instant lastUpdate;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String trailingStopState;

    public @Nullable Price trailingStopPrice;
    public @Nullable String confidenceLevel;
    public int stagesTaken;
    public boolean holdToSettlement;
    public int thinChecks;
    public @Nullable String exitReason;
    public @Nullable String exitPriority;
    public @Nullable Price exitPrice;
    public @Nullable Instant exitTime;
    public @Nullable String reason;
    public @Nullable String closeReason;

    /** The venue's id of the order that opened this position. */
    public @Nullable String initialOrderId;

    public @Nullable Long edgeId;
    public @Nullable Long strategyId;
    public @Nullable Long modelId;
    public @Nullable Long methodId;
    public Instant createdAt;
    public Instant updatedAt;

    /** When this version holds. */
    @Embedded
    public Validity validity;
}
