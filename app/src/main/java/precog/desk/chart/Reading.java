package precog.desk.chart;

/**
 * A value of a series at the crosshair.
 *
 * @param x where it lies
 * @param text the value in full
 */
public record Reading(Series series, double x, double y, String text) {}
