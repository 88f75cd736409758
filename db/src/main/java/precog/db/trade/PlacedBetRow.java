package precog.db.trade;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;
import precog.value.Money;

/** Bets at bookmakers and venues; market_id is the bookmaker's own. */
@Entity
@Table(name = "placed_bets")
public class PlacedBetRow {
    @EmbeddedId
    public Key key;

    public @Nullable String gameId;
    public String marketId;
    public String bookmaker;
    public String outcome;
    public Money stake;
    public BigDecimal odds;
    public @Nullable Money potentialPayout;
    public @Nullable String status;
    public @Nullable Money result;
    public @Nullable Instant placedTimeUtc;
    public @Nullable String marketTitle;
    public @Nullable Instant marketCloseTimeUtc;
    public @Nullable BigDecimal openingOdds;
    public Instant createdAt;

    /** What the row is about. */
    @Embeddable
    public record Key(ExecutionEnvironment executionEnvironment, String betId) implements Serializable {}
}
