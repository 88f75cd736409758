package precog.db.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import precog.db.game.TeamRow;
import precog.results.Team;
import precog.value.Category;

/** Teams an import brings. One that is known, by league and id, stays as it is: the schema's own names are the better. */
final class TeamRows {
    private final Map<Key, TeamRow> rows = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Instant at;
    final Changes<TeamRow> changes = new Changes<>();

    private record Key(String league, String team) {}

    TeamRows(StatelessSession session, Instant at) {
        this.at = at;
        session.createSelectionQuery("from TeamRow", TeamRow.class)
                .getResultList()
                .forEach(this::know);
    }

    void take(Team team) {
        if (rows.containsKey(new Key(team.league().name(), team.id()))) {
            changes.leave();
            return;
        }
        TeamRow row = new TeamRow();
        // Leagues share abbreviations: the Hawks and the Falcons are both ATL.
        row.teamId = ids.contains(team.id()) ? team.league() + "_" + team.id() : team.id();
        row.leagueId = team.league().name();
        row.sport = Codes.lower(team.league());
        row.teamName = team.name();
        row.abbreviation = team.id();
        row.createdAt = at;
        know(row);
        changes.add(row);
    }

    boolean knows(Category league, @Nullable String team) {
        return team != null && rows.containsKey(new Key(league.name(), team));
    }

    /** A team's name in words; its id where nobody named it. */
    String name(Category league, String team) {
        TeamRow row = rows.get(new Key(league.name(), team));
        return row == null ? team : row.teamName;
    }

    private void know(TeamRow row) {
        rows.put(new Key(row.leagueId, row.abbreviation), row);
        ids.add(row.teamId);
    }
}
