package precog.db.edge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import precog.value.Money;

/** Cost of language models by day and provider. */
@Entity
@Table(name = "ai_cost_tracking")
public class AiCostRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    public LocalDate date;
    public Money totalCost;
    public int numCalls;
    public String provider;
    public Instant createdAt;
}
