package precog.sim.league;

import java.time.Instant;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.sim.sport.Standing;
import precog.value.EventId;
import precog.value.GameId;

/**
 * A game that is set down to be played.
 *
 * @param seed from which everything about the game follows
 * @param edge the home side's true advantage in Elo points, home field and the form of the day included
 */
public record Fixture(
        League league,
        Seed seed,
        GameId id,
        EventId event,
        int season,
        Team home,
        Team away,
        boolean neutral,
        Instant start,
        double edge) {
    /** What a score source says of it. */
    public GameReport report(GameStatus status, Standing standing) {
        return new GameReport(
                id,
                event,
                league.category(),
                season,
                home.id(),
                home.name(),
                away.id(),
                away.name(),
                neutral,
                start,
                status,
                standing.homeScore(),
                standing.awayScore(),
                standing.period(),
                standing.periodName(),
                standing.secondsLeft(),
                standing.clock(),
                switch (standing.possession()) {
                    case HOME -> home.id();
                    case AWAY -> away.id();
                    case NEITHER -> null;
                },
                standing.situation());
    }
}
