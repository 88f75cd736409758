package precog.risk;

/** The breakers of the trading rules, in the order the risk screen lists them. The name is the stored code. */
public enum BreakerType {
    DAILY_LOSS_LIMIT("Daily loss limit"),
    WEEKLY_LOSS_LIMIT("Weekly loss limit"),
    RAPID_LOSS("Rapid loss"),
    CONSECUTIVE_LOSSES("Consecutive losses"),
    API_FAILURES("API failures"),
    /** Blocks the market held whose data are old. */
    DATA_STALE("Data stale"),
    /** Blocks the source whose readings are bad. */
    DATA_QUALITY("Data quality"),
    EDGE_ANOMALY("Edge anomaly"),
    ACTIVITY("Activity"),
    /** Shows that a limit is used up; the gate refuses the very entry that would pass one. */
    POSITION_LIMIT("Position limit"),
    DATABASE_ERRORS("Database errors"),
    /** The kill switch. */
    MANUAL("Kill switch");

    private final String words;

    BreakerType(String words) {
        this.words = words;
    }

    /** Its name as a person reads it. */
    public String words() {
        return words;
    }

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
