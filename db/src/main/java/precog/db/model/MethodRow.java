package precog.db.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A strategy version, a model version and the rules around them, bundled. */
@Entity
@Table(name = "methods")
public class MethodRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long methodId;

    public String methodName;
    public String methodVersion;
    public long strategyId;
    public long modelId;

    @JdbcTypeCode(SqlTypes.JSON)
    public String positionMgmtConfig;

    @JdbcTypeCode(SqlTypes.JSON)
    public String riskConfig;

    @JdbcTypeCode(SqlTypes.JSON)
    public String executionConfig;

    @JdbcTypeCode(SqlTypes.JSON)
    public String sportConfig;

    public String configHash;
    public String status;
    public @Nullable Instant activatedAt;
    public @Nullable Instant deactivatedAt;
    public @Nullable BigDecimal paperRoi;
    public @Nullable BigDecimal liveRoi;
    public @Nullable BigDecimal sharpeRatio;
    public @Nullable BigDecimal winRate;
    public int totalTrades;
    public @Nullable String description;
    public @Nullable String notes;
    public Instant createdAt;
    public @Nullable String createdBy;
}
