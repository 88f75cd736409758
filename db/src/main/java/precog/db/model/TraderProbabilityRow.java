package precog.db.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.Probability;

/** The trader's own probability of YES: what a model version of type trader says; NULL withdraws it. */
@Entity
@Table(name = "trader_probabilities")
public class TraderProbabilityRow {
    @Id
    public long modelId;

    public String marketId;
    public @Nullable Probability probability;
    public String author;
    public @Nullable String note;
    public Instant createdAt;
    public @Nullable Instant expiresAt;
}
