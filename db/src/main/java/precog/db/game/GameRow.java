package precog.db.game;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Games of all sports. Team ids are normalized ids of the score source; a team need not be in teams yet. */
@Entity
@Table(name = "unified_games")
public class GameRow {
    @Id
    public String gameId;

    public String sport;
    public LocalDate gameDate;
    public @Nullable Integer season;
    public @Nullable String status;
    public @Nullable String homeTeamId;
    public @Nullable String homeTeamName;
    public @Nullable String awayTeamId;
    public @Nullable String awayTeamName;
    public @Nullable Integer homeScore;
    public @Nullable Integer awayScore;
    public boolean neutralSite;
    public @Nullable Instant commenceTime;
    public @Nullable String venue;
    public Instant loadedAt;
}
