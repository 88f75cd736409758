package precog.feed;

/** Where a game is in its life. */
public enum GameStatus {
    SCHEDULED,
    LIVE,
    HALFTIME,
    /** Over, with a result that rates. */
    FINAL,
    POSTPONED,
    CANCELLED;

    public boolean inPlay() {
        return this == LIVE || this == HALFTIME;
    }
}
