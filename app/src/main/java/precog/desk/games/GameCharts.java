package precog.desk.games;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import precog.analytics.ScoreRecord;
import precog.desk.chart.ChartData;
import precog.desk.chart.Dash;
import precog.desk.chart.Ink;
import precog.desk.chart.Mark;
import precog.desk.chart.Measure;
import precog.desk.chart.Series;
import precog.desk.chart.XAxis;
import precog.desk.chart.YAxis;
import precog.desk.games.GameHistory.Chance;
import precog.feed.GameReport;

/** One game over time. */
final class GameCharts {
    private static final double EVEN = 0.5;
    private static final double SCORED = 9;

    private GameCharts() {}

    /** What model, market and score source give the home side, with every score on the model's line. */
    static ChartData winProbability(GameRow row, Instant now, ZoneId zone) {
        GameReport report = row.report();
        List<Chance> chances = row.history().chances();
        List<Series> lines = new ArrayList<>();
        lines.add(line(report.homeName() + ", market", Ink.TEXT, points(chances, Chance::market, now))
                .with(Dash.DASHED));
        lines.add(line(report.homeName() + ", model", Ink.ACCENT, points(chances, Chance::model, now)));
        List<Series.Point> benchmark = points(chances, Chance::benchmark, now);
        if (!benchmark.isEmpty()) {
            lines.add(line(report.homeName() + ", score source", Ink.MUTED, benchmark)
                    .with(Dash.DOTTED));
        }
        lines.add(new Series.Dots("Score", Ink.WARNING, Mark.DIAMOND, Measure.PERCENT, scored(row)));
        return new ChartData(
                "Win probability of " + report.homeName(),
                new XAxis.Time(zone),
                new YAxis(Measure.PERCENT, YAxis.from(Measure.PERCENT, 0, 1).fixed(), EVEN),
                lines,
                "No chance of this game is known yet: no model has an opinion on it, and none of its markets has both a"
                        + " bid and an ask.");
    }

    private static Series.Curve line(String name, Ink ink, List<Series.Point> points) {
        return Series.steps(name, ink, Measure.PERCENT, points);
    }

    /** The score of both sides. */
    static ChartData score(GameRow row, Instant now, ZoneId zone) {
        GameReport report = row.report();
        List<Series.Point> home = new ArrayList<>();
        List<Series.Point> away = new ArrayList<>();
        for (ScoreRecord score : row.history().scores()) {
            home.add(new Series.Point(XAxis.Time.at(score.at()), score.home()));
            away.add(new Series.Point(XAxis.Time.at(score.at()), score.away()));
        }
        stands(home, now);
        stands(away, now);
        return new ChartData(
                "Score",
                new XAxis.Time(zone),
                YAxis.fitted(Measure.COUNT).over(0),
                List.of(
                        Series.steps(report.homeName(), Ink.ACCENT, Measure.COUNT, home),
                        Series.steps(report.awayName(), Ink.WARNING, Measure.COUNT, away)
                                .with(Dash.DASHED)),
                "The game has not begun.");
    }

    private static List<Series.Point> points(List<Chance> chances, ToDoubleFunction<Chance> of, Instant now) {
        if (chances.stream().allMatch(chance -> Double.isNaN(of.applyAsDouble(chance)))) {
            return List.of();
        }
        List<Series.Point> points = new ArrayList<>();
        chances.forEach(chance -> points.add(new Series.Point(XAxis.Time.at(chance.at()), of.applyAsDouble(chance))));
        stands(points, now);
        return points;
    }

    /** What was last known stands until now. */
    private static void stands(List<Series.Point> points, Instant now) {
        if (!points.isEmpty() && points.getLast().x() < XAxis.Time.at(now)) {
            points.add(new Series.Point(XAxis.Time.at(now), points.getLast().y()));
        }
    }

    /** A dot where each score after the first fell, on the line of the model, else of the market. */
    private static List<Series.Dot> scored(GameRow row) {
        GameHistory history = row.history();
        List<Series.Dot> dots = new ArrayList<>();
        for (ScoreRecord score : history.scores()
                .subList(Math.min(1, history.scores().size()), history.scores().size())) {
            Chance standing = null;
            for (Chance chance : history.chances()) {
                standing = chance.at().isAfter(score.at()) ? standing : chance;
            }
            if (standing != null) {
                double y = Double.isNaN(standing.model()) ? standing.market() : standing.model();
                dots.add(new Series.Dot(XAxis.Time.at(score.at()), y, SCORED, score.away() + " – " + score.home()));
            }
        }
        return dots.stream().filter(dot -> !Double.isNaN(dot.y())).toList();
    }
}
