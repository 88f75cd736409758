package precog.risk;

/** The breakers of the trading rules, in the order the risk screen lists them. The name is the stored code. */
public enum BreakerType {
    DAILY_LOSS_LIMIT,
    WEEKLY_LOSS_LIMIT,
    RAPID_LOSS,
    CONSECUTIVE_LOSSES,
    API_FAILURES,
    /** Blocks the market held whose data are old. */
    DATA_STALE,
    /** Blocks the source whose readings are bad. */
    DATA_QUALITY,
    EDGE_ANOMALY,
    ACTIVITY,
    /** Shows that a limit is used up; the gate refuses the very entry that would pass one. */
    POSITION_LIMIT,
    DATABASE_ERRORS,
    /** The kill switch. */
    MANUAL;

    /** Whether it ends when its cause ends; else a person resets it with a typed word. */
    public boolean resetsByItself() {
        return switch (this) {
            case API_FAILURES, DATA_STALE, DATA_QUALITY, ACTIVITY, POSITION_LIMIT -> true;
            default -> false;
        };
    }

    /** Whether, tripped, it stops every entry within its scope. */
    public boolean blocksEntries() {
        return this != POSITION_LIMIT;
    }
}
