package precog.db.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;

/** What a person should look at, one row a cause: a repeat raises repeat_count. */
@Entity
@Table(name = "alerts")
public class AlertRow {
    @Id
    public long alertId;

    public UUID alertUuid;
    public String alertType;
    public String severity;
    public @Nullable String category;
    public String component;
    public @Nullable String subject;
    public String message;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String details;

    public @Nullable String sourceTable;
    public @Nullable Long sourceId;
    public Instant triggeredAt;
    public Instant lastTriggeredAt;
    public int repeatCount;
    public @Nullable Instant snoozedUntil;
    public @Nullable Instant acknowledgedAt;
    public @Nullable Instant resolvedAt;
    public @Nullable String acknowledgedBy;
    public @Nullable String acknowledgedNotes;
    public @Nullable String resolvedBy;
    public @Nullable String resolvedNotes;
    public @Nullable String resolutionAction;
    public boolean notificationSent;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String notificationChannels;

    public @Nullable Instant notificationSentAt;
    public int notificationAttempts;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String notificationErrors;

    /** Hash of type, component and subject. */
    public @Nullable String fingerprint;

    public boolean suppressed;

    /** The venue's own environment: demo or prod. */
    public @Nullable String environment;

    /** Whose money it is about; NULL where it is about none. */
    public @Nullable ExecutionEnvironment executionEnvironment;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String tags;
}
