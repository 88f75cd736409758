package precog.desk.gallery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import precog.analytics.EquityPoint;
import precog.analytics.MarketPast;
import precog.analytics.QuoteRecord;
import precog.desk.chart.AccountCharts;
import precog.desk.chart.ChartData;
import precog.desk.chart.Dash;
import precog.desk.chart.Ink;
import precog.desk.chart.Mark;
import precog.desk.chart.MarketCharts;
import precog.desk.chart.MarketHistory;
import precog.desk.chart.Measure;
import precog.desk.chart.RatingChart;
import precog.desk.chart.ReliabilityChart;
import precog.desk.chart.Series;
import precog.desk.chart.XAxis;
import precog.desk.chart.YAxis;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.Level;
import precog.market.Depth;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

/** Every kind of chart with made-up figures, the same each time. */
final class ChartSamples {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant START = Instant.parse("2026-01-03T18:00:00Z");
    private static final MarketId MARKET = new MarketId("GALLERY");
    private static final int STEPS = 240;

    private ChartSamples() {}

    /** The charts, in the order they are shown. */
    static List<ChartData> all() {
        MarketHistory history = history();
        Instant now = START.plus(Duration.ofMinutes(STEPS));
        return List.of(
                MarketCharts.price(history, List.of(), now, ZONE),
                MarketCharts.edge(history, now, ZONE),
                MarketCharts.depth(depth()),
                chances(),
                AccountCharts.equity(equity(), ZONE),
                AccountCharts.drawdown(equity(), ZONE),
                ratings(),
                reliability(),
                bars(),
                marks(),
                MarketCharts.price(new MarketHistory(), List.of(), now, ZONE));
    }

    private static MarketHistory history() {
        MarketHistory history = new MarketHistory();
        List<QuoteRecord> quotes = IntStream.rangeClosed(0, STEPS)
                .filter(step -> step % 2 == 0)
                .mapToObj(ChartSamples::quote)
                .toList();
        history.precede(new MarketPast(quotes, List.of()));
        for (int step = 1; step < STEPS; step += 5) {
            history.trade(new TradePrinted(
                    minute(step),
                    MARKET,
                    "t" + step,
                    new Price(mid(step) / 100 * 100 + (step % 2) * 100),
                    Quantity.of(5 + step % 17 * 20L),
                    Outcome.YES));
        }
        return history;
    }

    private static QuoteRecord quote(int step) {
        boolean lost = step > 150 && step < 165;
        int bid = mid(step) / 100 * 100;
        return new QuoteRecord(
                minute(step),
                lost ? null : new Price(bid),
                new Price(bid + 100 + step / 60 % 2 * 100),
                step < 20 ? null : new Probability(mid(step + 12) + 250));
    }

    private static int mid(int step) {
        return 4_700 + (int) Math.round(900 * Math.sin(step / 38.0) + 220 * Math.sin(step / 7.0));
    }

    private static Instant minute(int step) {
        return START.plus(Duration.ofMinutes(step));
    }

    private static Depth depth() {
        return new Depth(side(4_600), side(5_200));
    }

    private static List<Level> side(int best) {
        return IntStream.range(0, 9)
                .mapToObj(step -> new Level(new Price(best - 100 * step), Quantity.of(120 + 90L * (step * 5 % 7))))
                .toList();
    }

    private static List<Series.Point> points(int count, int minutes, IntToDoubleFunction value) {
        return IntStream.range(0, count)
                .mapToObj(at -> new Series.Point(XAxis.Time.at(minute(at * minutes)), value.applyAsDouble(at)))
                .toList();
    }

    private static double chance(int step) {
        return 1 / (1 + Math.exp(-(Math.sin(step / 21.0) * 1.2 + step / 80.0)));
    }

    private static ChartData chances() {
        return new ChartData(
                "Win probability",
                new XAxis.Time(ZONE),
                YAxis.from(Measure.PERCENT, 0, 1).over(0.5),
                List.of(
                        Series.steps("Market", Ink.TEXT, Measure.PERCENT, points(180, 1, at -> chance(at - 4)))
                                .with(Dash.DASHED),
                        Series.steps("Model", Ink.ACCENT, Measure.PERCENT, points(180, 1, ChartSamples::chance)),
                        new Series.Dots(
                                "Score",
                                Ink.WARNING,
                                Mark.DIAMOND,
                                Measure.PERCENT,
                                List.of(
                                        new Series.Dot(XAxis.Time.at(minute(32)), chance(32), 9, "0 – 7"),
                                        new Series.Dot(XAxis.Time.at(minute(97)), chance(97), 9, "3 – 7")))),
                "");
    }

    private static List<EquityPoint> equity() {
        return IntStream.range(0, 60)
                .mapToObj(day -> new EquityPoint(
                        START.plus(Duration.ofDays(day)),
                        Money.ofDollars(10_000 + Math.round(14 * day + 260 * Math.sin(day / 6.0))),
                        null,
                        null))
                .toList();
    }

    private static ChartData ratings() {
        return RatingChart.of(
                List.of(rated("Alders", 0), rated("Birches", 1), rated("Cedars", 2), rated("Elms", 3)), ZONE);
    }

    private static RatingChart.Rated rated(String name, int number) {
        return new RatingChart.Rated(
                name,
                IntStream.range(0, 40)
                        .mapToObj(week -> new RatingChart.Rating(
                                START.plus(Duration.ofDays(7L * week)),
                                1_420 + 50 * number + 60 * Math.sin(week / (4.0 + number) + number)))
                        .toList());
    }

    private static ChartData reliability() {
        return ReliabilityChart.of(IntStream.range(0, 10)
                .mapToObj(bin -> {
                    double said = 0.05 + bin / 10.0;
                    double happened = said + 0.05 * Math.sin(bin);
                    double margin = 0.03 + 0.008 * Math.abs(bin - 5);
                    return new ReliabilityChart.Bin(
                            said,
                            happened,
                            Math.max(0, happened - margin),
                            Math.min(1, happened + margin),
                            40 + 25 * (5 - Math.abs(bin - 5)));
                })
                .toList());
    }

    private static ChartData bars() {
        List<String> names = List.of("NFL", "NBA", "NHL", "EPL", "Tennis");
        double[] results = {412.5, -96, 58.25, -12.4, 140};
        return new ChartData(
                "Result by league",
                new XAxis.Names(names),
                YAxis.fitted(Measure.DOLLARS).over(0),
                List.of(new Series.Bars(
                        "Result",
                        Ink.ACCENT,
                        Measure.DOLLARS,
                        0.6,
                        IntStream.range(0, results.length)
                                .mapToObj(at -> new Series.Point(at, results[at]))
                                .toList())),
                "");
    }

    /** Every ink with every dash, and every mark. */
    private static ChartData marks() {
        List<Series> series = new ArrayList<>();
        for (Ink ink : Ink.values()) {
            int at = ink.ordinal();
            series.add(Series.line(
                            ink.name().toLowerCase(Locale.ROOT),
                            ink,
                            Measure.COUNT,
                            List.of(new Series.Point(0, at), new Series.Point(10, at + 2)))
                    .with(Dash.values()[at % Dash.values().length]));
        }
        for (Mark mark : Mark.values()) {
            series.add(new Series.Dots(
                    mark.name().toLowerCase(Locale.ROOT),
                    Ink.values()[mark.ordinal() + 1],
                    mark,
                    Measure.COUNT,
                    List.of(new Series.Dot(1 + 2 * mark.ordinal(), 9, 12, ""))));
        }
        return new ChartData(
                "Inks, dashes and marks",
                new XAxis.Numbers("At", Measure.COUNT),
                YAxis.fitted(Measure.COUNT),
                series,
                "");
    }
}
