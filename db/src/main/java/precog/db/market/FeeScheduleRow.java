package precog.db.market;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Fees by venue, series and date: multiplier x rate x contracts x price x (1 - price), rounded up to the step. */
@Entity
@Table(name = "fee_schedules")
public class FeeScheduleRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long feeScheduleId;

    public String platformId;

    /** NULL where it holds for every series without its own. */
    public @Nullable String seriesId;

    public LocalDate validFrom;
    public String feeType;
    public BigDecimal takerRate;
    public BigDecimal makerRate;
    public BigDecimal multiplier;
    public BigDecimal roundingStep;
    public Instant createdAt;
}
