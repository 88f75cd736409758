package precog.db.market;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one or more markets resolve on; game_id where it is a game we know. */
@Entity
@Table(name = "events")
public class EventRow {
    @Id
    public String eventId;

    public String platformId;
    public @Nullable String seriesId;
    public @Nullable String gameId;
    public String externalId;
    public String category;
    public @Nullable String subcategory;
    public String title;
    public @Nullable String description;
    public @Nullable Instant startTime;
    public @Nullable Instant endTime;
    public @Nullable String status;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String result;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String metadata;

    public Instant createdAt;
    public Instant updatedAt;
}
