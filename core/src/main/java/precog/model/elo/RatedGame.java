package precog.model.elo;

import precog.results.GameResult;

/**
 * A game that changed two ratings: one entry of the rating history.
 *
 * @param forecast what was expected before it
 * @param k the league's K for this result
 * @param marginMultiplier 1 where the league ignores the margin
 */
public record RatedGame(
        GameResult game, Forecast forecast, double k, double marginMultiplier, Change home, Change away) {
    /**
     * One competitor's side of it; the rating after it is valid from the day of the game.
     *
     * @param before rating the game was entered with, after any reversion between seasons
     * @param gamesPlayed games rated so far, this one included
     */
    public record Change(Competitor competitor, double before, double after, int gamesPlayed) {}
}
