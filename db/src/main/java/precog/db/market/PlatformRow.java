package precog.db.market;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Venues we trade at and sources we read from. */
@Entity
@Table(name = "platforms")
public class PlatformRow {
    @Id
    public String platformId;

    public String platformType;
    public String displayName;
    public @Nullable String baseUrl;
    public @Nullable String websocketUrl;
    public @Nullable String apiVersion;
    public @Nullable String authMethod;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String feesStructure;

    public String status;
    public Instant createdAt;
}
