package precog.db.market;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Families of events at a venue. */
@Entity
@Table(name = "series")
public class SeriesRow {
    @Id
    public String seriesId;

    public String platformId;
    public String externalId;
    public String category;
    public @Nullable String subcategory;
    public String title;
    public @Nullable String frequency;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String metadata;

    public Instant createdAt;
    public Instant updatedAt;
}
