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

/** Feature values as known at a time. */
@Entity
@Table(name = "features_historical")
public class FeatureValueRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long featureRecordId;

    public long featureId;
    public String entityType;
    public String entityId;

    @Column(insertable = false, updatable = false)
    public @Nullable String teamId;

    @Column(insertable = false, updatable = false)
    public @Nullable String playerId;

    @Column(insertable = false, updatable = false)
    public @Nullable String eventId;

    @Column(insertable = false, updatable = false)
    public @Nullable String marketId;

    public Instant timestamp;
    public @Nullable BigDecimal featureValue;
    public @Nullable String externalSource;
    public @Nullable String externalReferenceId;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String metadata;

    public Instant createdAt;
}
