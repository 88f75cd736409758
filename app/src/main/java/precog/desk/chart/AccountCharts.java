package precog.desk.chart;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import precog.analytics.EquityPoint;

/** An account over time. */
public final class AccountCharts {
    private static final String EMPTY = "No balance has been kept yet. The first is written with the first fill.";

    private AccountCharts() {}

    /** The worth of the account. */
    public static ChartData equity(List<EquityPoint> worths, ZoneId zone) {
        return new ChartData(
                "Worth of the account",
                new XAxis.Time(zone),
                YAxis.fitted(Measure.DOLLARS),
                List.of(Series.steps(
                        "Worth of the account",
                        Ink.ACCENT,
                        Measure.DOLLARS,
                        worths.stream()
                                .map(one -> new Series.Point(
                                        XAxis.Time.at(one.at()), one.equity().asDouble()))
                                .toList())),
                EMPTY);
    }

    /** How far the account was below the highest it had ever been worth, as a share of that. */
    public static ChartData drawdown(List<EquityPoint> worths, ZoneId zone) {
        List<Series.Point> points = new ArrayList<>();
        double peak = 0;
        for (EquityPoint one : worths) {
            double worth = one.equity().asDouble();
            peak = Math.max(peak, worth);
            points.add(new Series.Point(XAxis.Time.at(one.at()), peak == 0 ? 0 : (worth - peak) / peak));
        }
        return new ChartData(
                "Drawdown",
                new XAxis.Time(zone),
                YAxis.fitted(Measure.CHANGE).over(0),
                List.of(Series.steps("Below the highest worth", Ink.LOSS, Measure.CHANGE, points)
                        .withFill()),
                EMPTY);
    }
}
