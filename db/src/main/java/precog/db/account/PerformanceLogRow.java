package precog.db.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;
import precog.value.Money;

/** Daily results. */
@Entity
@Table(name = "performance_logs")
public class PerformanceLogRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    public ExecutionEnvironment executionEnvironment;
    public LocalDate date;
    public Money totalPnl;
    public int numTrades;
    public @Nullable BigDecimal winRate;
    public Money portfolioValue;
    public @Nullable BigDecimal dailyReturn;
    public @Nullable BigDecimal maxDrawdown;
    public Instant createdAt;
}
