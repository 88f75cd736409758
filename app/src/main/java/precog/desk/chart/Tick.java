package precog.desk.chart;

/** A mark on an axis and what it says. */
public record Tick(double at, String label) {}
