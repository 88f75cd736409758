package precog.db.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Strategy versions; status, results and notes may change, nothing else. */
@Entity
@Table(name = "strategies")
public class StrategyRow {
    @Id
    public long strategyId;

    public String strategyName;
    public String strategyVersion;
    public String strategyType;
    public @Nullable String sport;

    @JdbcTypeCode(SqlTypes.JSON)
    public String config;

    public @Nullable String description;
    public String status;
    public @Nullable BigDecimal paperRoi;
    public @Nullable BigDecimal liveRoi;
    public int paperTradesCount;
    public int liveTradesCount;
    public Instant createdAt;
    public @Nullable String createdBy;
    public @Nullable String notes;
}
