package precog.value;

/** Whose money a row is about. There is no default: whoever writes money says which. */
public enum ExecutionEnvironment {
    LIVE,
    PAPER,
    BACKTEST
}
