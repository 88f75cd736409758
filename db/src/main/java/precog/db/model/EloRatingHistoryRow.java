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

/** What each game did to each side's rating. */
@Entity
@Table(name = "elo_rating_history")
public class EloRatingHistoryRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long historyId;

    public long modelId;
    public String sport;
    public String entityId;
    public String opponentId;
    public String gameId;
    public LocalDate gameDate;
    public @Nullable Integer season;
    public boolean isHome;
    public BigDecimal ratingBefore;
    public BigDecimal ratingAfter;
    public BigDecimal winProbability;
    public BigDecimal actualScore;
    public BigDecimal kFactor;
    public @Nullable BigDecimal marginMultiplier;
    public Instant createdAt;
}
