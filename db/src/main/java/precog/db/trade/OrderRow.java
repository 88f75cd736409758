package precog.db.trade;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/** Limit orders as last known; what was asked for is fixed, what became of it may change. */
@Entity
@Table(name = "orders")
public class OrderRow {
    @Id
    public long id;

    public ExecutionEnvironment executionEnvironment;
    public String clientOrderId;
    public @Nullable String externalOrderId;
    public String platformId;
    public String marketId;
    public String side;
    public String outcomeSide;
    public String purpose;
    public Price limitPrice;
    public Quantity quantity;
    public String timeInForce;
    public boolean postOnly;
    public String state;
    public Quantity filledQuantity;
    public Money filledCost;
    public Money fees;
    public @Nullable Long edgeId;
    public @Nullable Long decisionId;
    public @Nullable Long positionId;
    public @Nullable String refusalCode;
    public @Nullable String refusalText;
    public Instant createdAt;
    public @Nullable Instant sentAt;
    public @Nullable Instant acknowledgedAt;
    public @Nullable Instant venueTime;
    public Instant updatedAt;
}
