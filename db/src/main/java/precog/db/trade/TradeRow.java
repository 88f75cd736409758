package precog.db.trade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/** Fills, each applied once and never changed. */
@Entity
@Table(name = "trades")
public class TradeRow {
    @Id
    public long tradeId;

    public ExecutionEnvironment executionEnvironment;
    public String externalFillId;
    public String marketId;
    public @Nullable Long marketRowId;
    public @Nullable Long gameStateId;
    public String platformId;
    public @Nullable Long positionId;
    public @Nullable Long edgeId;
    public @Nullable Long strategyId;
    public @Nullable Long modelId;
    public @Nullable Long methodId;

    /** The venue's order id; order_ref is ours. */
    public @Nullable String orderId;

    public @Nullable Long orderRef;
    public String side;
    public String outcomeSide;
    public Price price;
    public Quantity quantity;
    public Money fees;

    /** What the fee model says of the fill. */
    public @Nullable Money feeEstimate;

    /** What the fill did to the account, fee counted. */
    @Column(insertable = false, updatable = false)
    public @Nullable Money cashChange;

    public @Nullable Boolean isTaker;
    public @Nullable BigDecimal edgeAtExecution;
    public @Nullable String confidenceAtExecution;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String tradeMetadata;

    public @Nullable Instant venueTime;
    public Instant createdAt;
}
