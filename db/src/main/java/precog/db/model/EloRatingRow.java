package precog.db.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ratings with the days they hold, each from one model version; valid_to is NULL for the current one. */
@Entity
@Table(name = "elo_ratings")
public class EloRatingRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long ratingId;

    public long modelId;
    public String sport;
    public String entityId;
    public String entityName;
    public BigDecimal rating;
    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public @Nullable Integer gamesPlayed;
    public Instant createdAt;
}
