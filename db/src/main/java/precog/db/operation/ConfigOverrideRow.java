package precog.db.operation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Settings set on the running desk, above file and default. */
@Entity
@Table(name = "config_overrides")
public class ConfigOverrideRow {
    @Id
    public long overrideId;

    public String configKey;

    @JdbcTypeCode(SqlTypes.JSON)
    public String overrideValue;

    public @Nullable String dataType;
    public @Nullable String reason;
    public @Nullable String appliedBy;
    public Instant appliedAt;
    public @Nullable Instant expiresAt;
    public boolean active;
}
