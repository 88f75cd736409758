package precog.db.edge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.Money;

/** Daily recommendations. */
@Entity
@Table(name = "bet_recommendations")
public class BetRecommendationRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long recommendationId;

    public String sport;
    public @Nullable String gameId;
    public @Nullable String marketId;
    public @Nullable String recommendationType;
    public @Nullable String side;
    public @Nullable BigDecimal confidence;
    public @Nullable BigDecimal edge;
    public @Nullable Money recommendedStake;
    public @Nullable Money expectedValue;
    public Instant generatedAt;
    public @Nullable Instant expiresAt;
    public @Nullable String status;
    public Instant createdAt;
}
