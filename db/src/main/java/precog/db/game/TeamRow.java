package precog.db.game;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Teams by normalized id. */
@Entity
@Table(name = "teams")
public class TeamRow {
    @Id
    public String teamId;

    public String leagueId;
    public String sport;
    public String teamName;
    public String abbreviation;
    public @Nullable String conference;
    public @Nullable String division;
    public @Nullable String externalEspnId;
    public Instant createdAt;
}
