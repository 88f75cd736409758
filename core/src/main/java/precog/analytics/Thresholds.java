package precog.analytics;

/** How many samples a statement needs. */
public final class Thresholds {
    /** A calibration fitted or judged on fewer says nothing (rules of calibration: at least 30). */
    public static final int CALIBRATION = 30;

    /** Each of two versions needs this many closed positions before one may be called better. */
    public static final int WINNER = 200;

    /** Closed paper trades before a strategy version may be activated (rules of versions: at least 10). */
    public static final int ACTIVATION = 10;

    private Thresholds() {}
}
