package precog.model.elo;

/**
 * Where a competitor stands as a season goes on.
 *
 * @param points Elo points, reverted where the season is new
 * @param gamesPlayed games rated so far, over all seasons
 */
public record Rating(double points, int gamesPlayed) {}
