package precog.results;

/** Where imported teams, games, results, odds and ratings are kept. */
public interface ResultsStore {
    /**
     * Keeps a batch in one transaction: all of it, or, where it throws, nothing. A second time the same batch changes
     * nothing: games are known by id, odds by game, bookmaker, bet and outcome, ratings by team and season. What a
     * later batch says otherwise replaces what is known; what it does not know (a score, a time) leaves it alone. A game
     * on neutral ground keeps the home side it was first told with, and so do the odds on it.
     */
    Summary keep(ImportBatch batch);

    /**
     * What a batch changed, in rows.
     *
     * @param unchanged rows that were already there as they are
     * @param gamesRated games added to the history of ratings
     * @param gamesRatedOtherwise games of that history which a replay from the start would rate otherwise now, because
     *     an earlier game was added or corrected: the history stays as it is then, and no game is added to it
     */
    record Summary(
            int teamsAdded,
            int gamesAdded,
            int gamesUpdated,
            int oddsAdded,
            int oddsUpdated,
            int ratingsAdded,
            int ratingsUpdated,
            int unchanged,
            int gamesRated,
            int gamesRatedOtherwise) {}
}
