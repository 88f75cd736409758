package precog.db.position;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;
import precog.value.Price;
import precog.value.Quantity;

/** Every order tried on the way out. */
@Entity
@Table(name = "exit_attempts")
public class ExitAttemptRow {
    @Id
    public long attemptId;

    public ExecutionEnvironment executionEnvironment;
    public long positionId;

    /** The venue's order id; order_ref is ours. */
    public @Nullable String orderId;

    public @Nullable Long orderRef;
    public String exitCondition;
    public String priorityLevel;
    public String orderType;
    public @Nullable Price limitPrice;
    public @Nullable Price fillPrice;
    public Quantity quantity;
    public Quantity quantityFilled;
    public int attemptNumber;
    public @Nullable Integer timeoutSeconds;
    public @Nullable Boolean success;

    /** Conditions that were true as well. */
    public @Nullable String otherConditions;

    public Instant createdAt;
}
