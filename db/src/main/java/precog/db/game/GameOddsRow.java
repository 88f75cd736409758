package precog.db.game;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Bookmaker odds in decimal format. */
@Entity
@Table(name = "game_odds")
public class GameOddsRow {
    @Id
    public String oddsId;

    public String gameId;
    public String bookmaker;
    public String marketName;
    public @Nullable String outcomeName;
    public BigDecimal price;
    public @Nullable BigDecimal line;
    public @Nullable Instant lastUpdate;
    public boolean isPregame;
    public Instant loadedAt;
    public @Nullable String externalId;
}
