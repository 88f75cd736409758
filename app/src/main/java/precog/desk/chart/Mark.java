package precog.desk.chart;

/** The shape of a dot. */
public enum Mark {
    CIRCLE,
    SQUARE,
    DIAMOND,
    UP,
    DOWN
}
