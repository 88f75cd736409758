package precog.db.game;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Players, in tennis the contestants themselves. */
@Entity
@Table(name = "players")
public class PlayerRow {
    @Id
    public String playerId;

    public String playerName;
    public @Nullable String teamId;
    public String leagueId;
    public String sport;
    public @Nullable String fieldPosition;
    public @Nullable String externalEspnId;
    public Instant createdAt;
}
