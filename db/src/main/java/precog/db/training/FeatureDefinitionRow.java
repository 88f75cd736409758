package precog.db.training;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Versions of feature calculations. */
@Entity
@Table(name = "feature_definitions")
public class FeatureDefinitionRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long featureId;

    public String featureName;
    public String featureVersion;
    public String category;
    public @Nullable String sport;
    public @Nullable String calculationMethod;
    public String dataType;
    public @Nullable String unit;
    public @Nullable String description;
    public String status;
    public Instant createdAt;
    public @Nullable String createdBy;
}
