package precog.desk.chart;

import java.util.List;

/** How often what was said to be so likely came true: on the diagonal where the words are to be believed. */
public final class ReliabilityChart {
    private static final double LEAST_DOT = 6;
    private static final double MOST_DOT = 14;

    private ReliabilityChart() {}

    /**
     * Forecasts of about the same probability.
     *
     * @param said their mean probability
     * @param happened the share that came true
     * @param low lower end of the interval the true share lies in, {@code high} the upper end
     * @param count how many there are
     */
    public record Bin(double said, double happened, double low, double high, int count) {}

    /** The bins, by rising probability; those without a forecast left out. */
    public static ChartData of(List<Bin> bins) {
        double most = bins.stream().mapToInt(Bin::count).max().orElse(1);
        List<Series.Slice> margins = bins.stream()
                .map(bin -> new Series.Slice(bin.said(), bin.low(), bin.high()))
                .toList();
        List<Series.Dot> dots = bins.stream()
                .map(bin -> new Series.Dot(
                        bin.said(),
                        bin.happened(),
                        LEAST_DOT + (MOST_DOT - LEAST_DOT) * Math.sqrt(bin.count() / most),
                        "of " + bin.count()))
                .toList();
        List<Series.Point> diagonal =
                bins.isEmpty() ? List.of() : List.of(new Series.Point(0, 0), new Series.Point(1, 1));
        return new ChartData(
                "Reliability",
                new XAxis.Numbers("Said", Measure.PERCENT),
                YAxis.from(Measure.PERCENT, 0, 1),
                List.of(
                        Series.line("As said", Ink.MUTED, Measure.PERCENT, diagonal)
                                .with(Dash.DASHED),
                        new Series.Band("Margin of error", Ink.ACCENT, Measure.PERCENT, margins),
                        new Series.Dots("Came true", Ink.ACCENT, Mark.SQUARE, Measure.PERCENT, dots)),
                "No forecast has been settled yet. The first comes with the first market that resolves.");
    }
}
