package precog.db.game;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import precog.db.type.Validity;

/** Every reported state of a game; its key is the event or, without one, the score source's game id. */
@Entity
@Table(name = "game_states")
public class GameStateRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long gameStateId;

    public @Nullable String eventId;
    public @Nullable String externalGameId;
    public String sport;
    public @Nullable String homeTeam;
    public @Nullable String awayTeam;
    public @Nullable Integer homeScore;
    public @Nullable Integer awayScore;
    public @Nullable String period;
    public @Nullable String timeRemaining;
    public @Nullable Integer secondsRemaining;
    public @Nullable String possession;
    public @Nullable String status;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String sportMetadata;

    public Instant createdAt;
    public Instant updatedAt;

    /** When this version holds. */
    @Embedded
    public Validity validity;
}
