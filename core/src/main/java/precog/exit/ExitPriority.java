package precog.exit;

/** How urgently an exit wants to be filled; the highest wins. */
public enum ExitPriority {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
