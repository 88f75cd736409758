package precog.db.market;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import precog.db.type.Validity;
import precog.value.Price;
import precog.value.Quantity;

/** Every version of every market: its terms and the top of its book. */
@Entity
@Table(name = "markets")
public class MarketRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    public String marketId;
    public String platformId;
    public @Nullable String eventId;
    public String externalId;
    public @Nullable String ticker;
    public String title;
    public @Nullable String subtitle;
    public @Nullable String marketType;

    /** What a holder of YES could sell for: the YES bid; NULL where nobody bids. */
    public @Nullable Price yesPrice;

    /** What a holder of NO could sell for: 1 - YES ask; NULL where nobody offers YES. */
    public @Nullable Price noPrice;

    public @Nullable Price yesAsk;
    public @Nullable Price noAsk;
    public @Nullable Quantity yesBidSize;
    public @Nullable Quantity yesAskSize;
    public @Nullable Price lastPrice;
    public @Nullable Quantity volume;

    @Column(name = "volume_24h")
    public @Nullable Quantity volume24h;

    public @Nullable Quantity openInterest;
    public @Nullable BigDecimal spread;
    public @Nullable String status;
    public @Nullable Price settlementValue;
    public @Nullable Instant openTime;
    public @Nullable Instant closeTime;
    public @Nullable Instant expectedExpiration;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String metadata;

    public Instant createdAt;
    public Instant updatedAt;

    /** When this version holds. */
    @Embedded
    public Validity validity;
}
