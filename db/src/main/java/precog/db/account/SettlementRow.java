package precog.db.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/** What the exchange said a market resolved to, and what it paid a position, once. */
@Entity
@Table(name = "settlements")
public class SettlementRow {
    @Id
    public long settlementId;

    public ExecutionEnvironment executionEnvironment;
    public String marketId;
    public String platformId;
    public @Nullable Long positionId;
    public String outcome;

    /** Dollars a YES contract paid; NULL where void. */
    public @Nullable Price settlementValue;

    public @Nullable Quantity quantity;

    /** Cash received: value times quantity, or the refunded cost of a void market. */
    public @Nullable Money payout;

    public @Nullable Money realizedPnl;

    /** The exchange's id of the settlement. */
    public String externalSettlementId;

    public @Nullable Instant settlementTimestamp;

    /** The exchange's own answer, kept for audit. */
    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String apiResponse;

    public Instant createdAt;
}
