package precog.db.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;
import precog.value.Money;

/** Hourly value of everything held. */
@Entity
@Table(name = "portfolio_snapshots")
public class PortfolioSnapshotRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long snapshotId;

    public ExecutionEnvironment executionEnvironment;
    public Instant snapshotTime;
    public Money totalValue;
    public @Nullable Money cashBalance;
    public @Nullable Money investedAmount;
    public @Nullable Money unrealizedPnl;
    public @Nullable Money realizedPnl;
    public Instant createdAt;
}
