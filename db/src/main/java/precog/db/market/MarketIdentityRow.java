package precog.db.market;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One row a market, whatever its versions: what every other table refers to. */
@Entity
@Table(name = "market_identities")
public class MarketIdentityRow {
    @Id
    public String marketId;

    public UUID marketUuid;
    public String platformId;
    public String externalId;
    public Instant createdAt;
}
