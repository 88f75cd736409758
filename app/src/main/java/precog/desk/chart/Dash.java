package precog.desk.chart;

/** How a line is broken, so that lines are told apart without their colours. */
public enum Dash {
    SOLID,
    DASHED,
    DOTTED,
    DASH_DOT;

    /** Lengths in pixels of line and gap in turn; none for a solid line. */
    double[] lengths() {
        return switch (this) {
            case SOLID -> new double[0];
            case DASHED -> new double[] {6, 4};
            case DOTTED -> new double[] {1.5, 3};
            case DASH_DOT -> new double[] {7, 3, 1.5, 3};
        };
    }
}
