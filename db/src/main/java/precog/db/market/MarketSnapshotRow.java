package precog.db.market;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import precog.value.Price;
import precog.value.Quantity;

/** Recorded market states for backtests; never changed, deletable after 90 days. */
@Entity
@Table(name = "market_snapshots")
public class MarketSnapshotRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    public Instant timestamp;
    public String ticker;
    public @Nullable String title;
    public @Nullable Price lastPrice;
    public @Nullable Price yesBid;
    public @Nullable Price yesAsk;
    public @Nullable Price noBid;
    public @Nullable Price noAsk;

    @Column(name = "volume_24h")
    public @Nullable Quantity volume24h;

    public @Nullable Quantity openInterest;
    public @Nullable Instant closeTime;
    public @Nullable String category;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String metadata;

    public Instant createdAt;
}
