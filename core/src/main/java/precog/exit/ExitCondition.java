package precog.exit;

/** The ten conditions, in the order that breaks ties, and the trader's own wish to be out. The name is the stored code. */
public enum ExitCondition {
    STOP_LOSS(ExitPriority.CRITICAL),
    CIRCUIT_BREAKER(ExitPriority.CRITICAL),
    TRAILING_STOP(ExitPriority.HIGH),
    TIME_BASED_URGENT(ExitPriority.HIGH),
    LIQUIDITY_DRIED_UP(ExitPriority.HIGH),
    PARTIAL_EXIT_TARGET(ExitPriority.MEDIUM),
    PROFIT_TARGET(ExitPriority.MEDIUM),
    EDGE_DISAPPEARED(ExitPriority.LOW),
    EARLY_EXIT(ExitPriority.LOW),
    REBALANCE(ExitPriority.LOW),
    /** The trader closed by hand; walks like a HIGH exit. */
    MANUAL(ExitPriority.HIGH);

    private final ExitPriority priority;

    ExitCondition(ExitPriority priority) {
        this.priority = priority;
    }

    public ExitPriority priority() {
        return priority;
    }
}
