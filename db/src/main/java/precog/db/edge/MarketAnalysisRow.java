package precog.db.edge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import precog.value.Money;
import precog.value.Probability;

/** What a language model answered about a market, and what the answer cost. */
@Entity
@Table(name = "market_analyses")
public class MarketAnalysisRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    public String ticker;
    public @Nullable String analysisText;
    public String aiProvider;
    public Money cost;
    public Instant timestamp;
    public @Nullable String decision;
    public @Nullable BigDecimal confidence;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String metadata;

    public Instant createdAt;
    public @Nullable Probability probability;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String reasons;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String sources;
}
