package precog.db.game;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Look-up of leagues; outcomes is 3 where a game can end in a draw that markets trade. */
@Entity
@Table(name = "leagues")
public class LeagueRow {
    @Id
    public String leagueId;

    public String sport;
    public String displayName;
    public int outcomes;
}
