package precog.db.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Model versions; status, validation figures and notes may change, nothing else. */
@Entity
@Table(name = "probability_models")
public class ProbabilityModelRow {
    @Id
    public long modelId;

    public String modelName;
    public String modelVersion;
    public String modelType;
    public @Nullable String sport;

    @JdbcTypeCode(SqlTypes.JSON)
    public String config;

    public @Nullable String description;
    public String status;
    public @Nullable BigDecimal validationAccuracy;
    public @Nullable BigDecimal validationCalibration;
    public @Nullable Integer validationSampleSize;
    public Instant createdAt;
    public @Nullable String createdBy;
    public @Nullable String notes;
}
