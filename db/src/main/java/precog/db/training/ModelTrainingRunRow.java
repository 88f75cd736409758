package precog.db.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Training experiments with their settings and results. */
@Entity
@Table(name = "model_training_runs")
public class ModelTrainingRunRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long runId;

    public @Nullable Long modelId;
    public @Nullable Long datasetId;
    public @Nullable Instant trainingStartedAt;
    public @Nullable Instant trainingCompletedAt;

    @Column(insertable = false, updatable = false)
    public @Nullable Instant completedAt;

    public @Nullable Integer trainingDurationSeconds;

    @JdbcTypeCode(SqlTypes.JSON)
    public String hyperparameters;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String metrics;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String trainMetrics;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String valMetrics;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String testMetrics;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String featureImportance;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String hardwareSpecs;

    public @Nullable String frameworkVersion;
    public String status;
    public @Nullable String errorMessage;
    public @Nullable String notes;
    public Instant createdAt;
    public @Nullable String createdBy;
}
