package precog.db.operation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How components do. */
@Entity
@Table(name = "system_health")
public class SystemHealthRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long healthId;

    public String component;
    public String status;
    public Instant lastCheck;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String details;

    public boolean alertSent;
}
