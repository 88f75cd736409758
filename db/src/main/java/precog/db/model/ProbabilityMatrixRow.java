package precog.db.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import precog.value.Probability;

/** Win probability by state, value bucket and situation, with interval and sample size. */
@Entity
@Table(name = "probability_matrices")
public class ProbabilityMatrixRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long probabilityId;

    public String category;
    public String subcategory;
    public String version;
    public String stateDescriptor;
    public String valueBucket;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String situationalFactors;

    public Probability winProbability;
    public @Nullable Probability confidenceIntervalLower;
    public @Nullable Probability confidenceIntervalUpper;
    public @Nullable Integer sampleSize;
    public @Nullable String source;
    public @Nullable String methodology;
    public @Nullable String matrixName;
    public @Nullable String description;
    public Instant createdAt;
}
