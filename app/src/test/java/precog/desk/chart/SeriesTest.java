package precog.desk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import precog.desk.chart.Series.Dot;
import precog.desk.chart.Series.Point;

class SeriesTest {
    private static final List<Point> POINTS =
            List.of(new Point(10, 0.4), new Point(20, 0.455), new Point(30, Double.NaN), new Point(40, 0.5));

    private final Series.Curve steps = Series.steps("Mid", Ink.TEXT, Measure.PRICE, POINTS);
    private final Series.Dots dots = new Series.Dots(
            "Own",
            Ink.GAIN,
            Mark.UP,
            Measure.PRICE,
            List.of(new Dot(12, 0.41, 8, "bought 40"), new Dot(21, 0.46, 8, "")));

    @Test
    void aStepReadsWhatStoodAtThePlace() {
        assertThat(steps.at(10, 0)).extracting(Reading::text).isEqualTo("0.40");
        assertThat(steps.at(29, 0)).extracting(Reading::text).isEqualTo("0.455");
        assertThat(steps.at(9, 0)).as("before the first").isNull();
        assertThat(steps.at(35, 0)).as("in a gap").isNull();
        assertThat(steps.at(99, 0)).extracting(Reading::text).isEqualTo("0.50");
    }

    @Test
    void aBookReadsWhatWaitsAtThePriceOrBetter() {
        Series.Curve bids = new Series.Curve(
                "Bids",
                Ink.GAIN,
                Dash.SOLID,
                Series.Path.SINCE_LAST,
                true,
                Measure.CONTRACTS,
                List.of(new Point(0.27, 1_673), new Point(0.29, 587)));

        assertThat(bids.at(0.28, 0)).extracting(Reading::text).isEqualTo("587");
        assertThat(bids.at(0.27, 0)).extracting(Reading::text).isEqualTo("1,673");
        assertThat(bids.at(0.30, 0)).isNull();
    }

    @Test
    void aDotIsReadOnlyFromNearBy() {
        assertThat(dots.at(13, 2)).extracting(Reading::text).isEqualTo("0.41  bought 40");
        assertThat(dots.at(13, 2)).extracting(Reading::x).isEqualTo(12.0);
        assertThat(dots.at(16, 2)).isNull();
    }

    @Test
    void heightsCountWhatStoodBeforeTheStretchAndNothingAfterIt() {
        assertThat(steps.heights(new Extent(15, 18))).isEqualTo(new Extent(0.4, 0.455));
        assertThat(dots.heights(new Extent(15, 30))).isEqualTo(new Extent(0.46, 0.46));
        assertThat(dots.heights(new Extent(50, 60))).isNull();
    }

    @Test
    void barsStandOnZero() {
        Series.Bars bars =
                new Series.Bars("Result", Ink.ACCENT, Measure.DOLLARS, 1, List.of(new Point(0, 12), new Point(1, -4)));

        assertThat(bars.heights(new Extent(-0.5, 0.4))).isEqualTo(new Extent(0, 12));
        assertThat(bars.at(0.9, 0)).extracting(Reading::text).isEqualTo("−$4.00");
    }

    @Test
    void theCrosshairRestsWhereSomethingIsKnownAndEachStepIsSeen() {
        ChartData data = new ChartData(
                "Chart",
                new XAxis.Numbers("At", Measure.COUNT),
                YAxis.fitted(Measure.PRICE),
                List.of(steps, dots),
                "Nothing");
        Stops stops = new Stops(data.places());

        assertThat(stops.nearest(11.4)).isEqualTo(12);
        assertThat(stops.nearest(-5)).isEqualTo(10);
        assertThat(stops.step(10, true, 1)).isEqualTo(12);
        assertThat(stops.step(10, true, 5)).isEqualTo(20);
        assertThat(stops.step(21, false, 1)).isEqualTo(20);
        assertThat(stops.step(40, true, 1)).isEqualTo(40);
        assertThat(stops.step(10, false, 1)).isEqualTo(10);
    }

    @Test
    void aChartIsToldInWordsToThoseWhoCannotSeeIt() {
        ChartData data = new ChartData(
                "Depth",
                new XAxis.Numbers("At", Measure.COUNT),
                YAxis.fitted(Measure.PRICE),
                List.of(steps, dots),
                "-");

        assertThat(data.inWords()).isEqualTo("Depth. At 10 to At 40. Last: Mid 0.50, Own 0.46. Between 0.40 and 0.50.");
        assertThat(new ChartData("Depth", data.across(), data.up(), List.of(), "Nobody bids.").inWords())
                .isEqualTo("Depth. Nobody bids.");
    }
}
