package precog.feed;

/** Where a market is in its life. */
public enum MarketStatus {
    /** Listed, not yet trading. */
    UNOPENED,
    OPEN,
    /** Trading halted for now; cancels may pass. */
    PAUSED,
    /** No more trading; not yet resolved. */
    CLOSED,
    /** Result known; not yet paid. */
    DETERMINED,
    SETTLED;

    public boolean trades() {
        return this == OPEN;
    }
}
