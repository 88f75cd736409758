package precog.risk;

/** The breakers of the trading rules, in the order the risk screen lists them. The name is the stored code. */
public enum BreakerType {
    DAILY_LOSS_LIMIT,
    WEEKLY_LOSS_LIMIT,
    RAPID_LOSS,
    CONSECUTIVE_LOSSES,
    API_FAILURES,
    DATA_STALE,
    DATA_QUALITY,
    EDGE_ANOMALY,
    ACTIVITY,
    POSITION_LIMIT,
    DATABASE_ERRORS,
    /** The kill switch. */
    MANUAL
}
