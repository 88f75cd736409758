package precog.db.training;

import jakarta.persistence.Column;
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

/** Data sets a model was trained on, to be made again exactly. */
@Entity
@Table(name = "training_datasets")
public class TrainingDatasetRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long datasetId;

    public String datasetName;
    public String datasetVersion;
    public String sport;
    public @Nullable String modelType;
    public String labelType;
    public @Nullable String targetVariable;
    public Instant startDate;
    public Instant endDate;
    public @Nullable String startEventId;
    public @Nullable String endEventId;
    public @Nullable Instant featureSnapshotDate;
    public @Nullable Integer sampleCount;

    @Column(insertable = false, updatable = false)
    public @Nullable Integer rowCount;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String featureIds;

    public @Nullable Integer featureCount;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String trainTestSplit;

    public @Nullable String storagePath;
    public @Nullable String checksum;
    public @Nullable BigDecimal fileSizeMb;
    public @Nullable String description;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String metadata;

    public Instant createdAt;
    public @Nullable String createdBy;
}
