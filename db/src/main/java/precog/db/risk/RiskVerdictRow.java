package precog.db.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;
import precog.value.Price;
import precog.value.Quantity;

/** What the one gate said to every order that was asked for. */
@Entity
@Table(name = "risk_verdicts")
public class RiskVerdictRow {
    @Id
    public long verdictId;

    public ExecutionEnvironment executionEnvironment;
    public String marketId;
    public String side;
    public String outcomeSide;
    public @Nullable Price limitPrice;
    public @Nullable Quantity quantity;
    public boolean passed;

    /** First rule that refused, with the number found and the one needed; NULL where all passed. */
    public @Nullable String gateCode;

    public @Nullable String observed;
    public @Nullable String required;

    @JdbcTypeCode(SqlTypes.JSON)
    public String gateChecks;

    public @Nullable Long edgeId;
    public @Nullable Long orderRef;
    public Instant createdAt;
}
