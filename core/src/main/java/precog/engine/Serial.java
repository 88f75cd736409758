package precog.engine;

/** The kinds of things the engine numbers. */
enum Serial {
    EDGE,
    DETECTION_RUN,
    DECISION,
    VERDICT,
    ORDER,
    TRADE,
    POSITION,
    POSITION_EXIT,
    EXIT_ATTEMPT,
    SETTLEMENT,
    BREAKER_EVENT,
    ALERT,
    MODEL,
    SETTING,
    NOTE
}
