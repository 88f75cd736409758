package precog.db.position;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/** Contracts that left a position by a fill. */
@Entity
@Table(name = "position_exits")
public class PositionExitRow {
    @Id
    public long exitId;

    public ExecutionEnvironment executionEnvironment;
    public long positionId;

    /** The sale that took them out. */
    public @Nullable Long exitTradeId;

    public String exitCondition;
    public String exitPriority;
    public Quantity quantityExited;
    public Price exitPrice;
    public @Nullable Money realizedPnl;
    public @Nullable Money unrealizedPnlAtExit;
    public Instant createdAt;
}
