package precog.feed;

/** How a component does, in the words of the health table. */
public enum ConnectionStatus {
    HEALTHY,
    DEGRADED,
    DOWN
}
