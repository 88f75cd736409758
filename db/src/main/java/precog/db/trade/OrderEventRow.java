package precog.db.trade;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;
import precog.value.Price;
import precog.value.Quantity;

/** Every state an order went through. */
@Entity
@Table(name = "order_events")
public class OrderEventRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long orderEventId;

    public ExecutionEnvironment executionEnvironment;
    public long orderRef;
    public String state;
    public Quantity filledQuantity;

    /** The order's terms then; null in events of before orders could be changed. */
    public @Nullable Price limitPrice;

    public @Nullable Quantity quantity;
    public @Nullable String reasonCode;
    public @Nullable String reason;
    public @Nullable Instant venueTime;
    public Instant occurredAt;
    public Instant createdAt;
}
