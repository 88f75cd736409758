package precog.desk.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import precog.desk.chart.MarketHistory.Sample;
import precog.desk.text.Figures;
import precog.feed.Level;
import precog.market.Depth;
import precog.order.Trade;
import precog.value.Action;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;

/** One market: its price, what the model thinks against it, and its book. */
public final class MarketCharts {
    private static final String EMPTY = "Nothing is known of this market's past yet. The first quote begins the line.";
    private static final double OWN = 12;

    private MarketCharts() {}

    /**
     * YES over time: the room between bid and ask, the middle of it, what the model thinks, public trades, own fills.
     * All on one axis, because a price and a probability are the same thing.
     *
     * @param fills own fills of this market
     */
    public static ChartData price(MarketHistory history, List<Trade> fills, Instant now, ZoneId zone) {
        List<Sample> samples = history.samples();
        return new ChartData(
                "Price of YES",
                new XAxis.Time(zone),
                YAxis.fitted(Measure.PRICE),
                List.of(
                        new Series.Band("Bid to ask", Ink.MUTED, Measure.PRICE, spreads(samples, now)),
                        new Series.Dots("Trades", Ink.MUTED, Mark.CIRCLE, Measure.PRICE, trades(history)),
                        Series.steps("Mid", Ink.TEXT, Measure.PRICE, points(samples, now, Sample::mid)),
                        Series.steps("Model", Ink.ACCENT, Measure.PERCENT, points(samples, now, MarketCharts::model))
                                .with(Dash.DASHED),
                        new Series.Dots("Own for YES", Ink.GAIN, Mark.UP, Measure.PRICE, fills(fills, true)),
                        new Series.Dots("Own against YES", Ink.LOSS, Mark.DOWN, Measure.PRICE, fills(fills, false))),
                EMPTY);
    }

    /**
     * What the model thinks against what the market asks, over time: dollars a contract expected from buying YES at
     * the ask, or NO at the ask, before fee and shrinking. Above 0 the model finds the side too cheap.
     */
    public static ChartData edge(MarketHistory history, Instant now, ZoneId zone) {
        List<Sample> samples = history.samples();
        return new ChartData(
                "Model against market, before fees",
                new XAxis.Time(zone),
                YAxis.fitted(Measure.EDGE).over(0),
                List.of(
                        Series.steps("Buying YES", Ink.GAIN, Measure.EDGE, points(samples, now, MarketCharts::yes)),
                        Series.steps("Buying NO", Ink.LOSS, Measure.EDGE, points(samples, now, MarketCharts::no))
                                .with(Dash.DASHED)),
                "No model has an opinion on this market, so there is nothing to hold against its price.");
    }

    /** Contracts that could be sold down to a price, and bought up to it. */
    public static ChartData depth(Depth book) {
        return new ChartData(
                "Depth of the book",
                new XAxis.Numbers("YES at", Measure.PRICE),
                YAxis.fitted(Measure.CONTRACTS).over(0),
                List.of(
                        side("Bids, added up", Ink.GAIN, Series.Path.SINCE_LAST, book.bids(Outcome.YES), true),
                        side("Asks, added up", Ink.LOSS, Series.Path.UNTIL_NEXT, book.asks(Outcome.YES), false)
                                .with(Dash.DASHED)),
                "Nobody bids in this market, and nobody offers.");
    }

    private static Series.Curve side(String name, Ink ink, Series.Path path, List<Level> levels, boolean falling) {
        List<Series.Point> points = new ArrayList<>();
        double sum = 0;
        for (Level level : levels) {
            sum += level.quantity().decimal().doubleValue();
            points.add(new Series.Point(dollars(level.price()), sum));
        }
        return new Series.Curve(
                name, ink, Dash.SOLID, path, true, Measure.CONTRACTS, falling ? points.reversed() : points);
    }

    private static List<Series.Point> points(List<Sample> samples, Instant now, ToDoubleFunction<Sample> value) {
        if (samples.stream().allMatch(sample -> Double.isNaN(value.applyAsDouble(sample)))) {
            return List.of();
        }
        Stream<Series.Point> known = samples.stream()
                .map(sample -> new Series.Point(XAxis.Time.at(sample.at()), value.applyAsDouble(sample)));
        // What was last noted stands until now.
        Series.Point last = new Series.Point(XAxis.Time.at(now), value.applyAsDouble(samples.getLast()));
        return now.isAfter(samples.getLast().at())
                ? Stream.concat(known, Stream.of(last)).toList()
                : known.toList();
    }

    /** Corners of the room between bid and ask, which stands from one sample to the next; empty where a side was missing. */
    private static List<Series.Slice> spreads(List<Sample> samples, Instant now) {
        List<Series.Slice> slices = new ArrayList<>();
        Series.Slice before = null;
        for (Sample sample : samples) {
            if (sample.bid() != null && sample.ask() != null) {
                Series.Slice slice =
                        new Series.Slice(XAxis.Time.at(sample.at()), dollars(sample.bid()), dollars(sample.ask()));
                if (before != null) {
                    slices.add(new Series.Slice(slice.x(), before.low(), before.high()));
                }
                slices.add(slice);
                before = slice;
            }
        }
        if (before != null && XAxis.Time.at(now) > before.x()) {
            slices.add(new Series.Slice(XAxis.Time.at(now), before.low(), before.high()));
        }
        return slices;
    }

    private static double model(Sample sample) {
        Probability model = sample.model();
        return model == null ? Double.NaN : dollars(model);
    }

    private static double yes(Sample sample) {
        return sample.ask() == null ? Double.NaN : model(sample) - dollars(sample.ask());
    }

    private static double no(Sample sample) {
        return sample.bid() == null ? Double.NaN : dollars(sample.bid()) - model(sample);
    }

    private static double dollars(Price price) {
        return (double) price.units() / Price.ONE_DOLLAR;
    }

    private static double dollars(Probability probability) {
        return (double) probability.units() / Price.ONE_DOLLAR;
    }

    private static List<Series.Dot> trades(MarketHistory history) {
        return history.trades().stream().map(MarketCharts::dot).toList();
    }

    private static Series.Dot dot(MarketHistory.Print trade) {
        double contracts = trade.quantity().decimal().doubleValue();
        return new Series.Dot(
                XAxis.Time.at(trade.at()),
                dollars(trade.yesPrice()),
                Math.clamp(1.5 + Math.log10(Math.max(1, contracts)), 2, 5),
                "× " + Figures.quantity(trade.quantity()));
    }

    private static List<Series.Dot> fills(List<Trade> fills, boolean forYes) {
        return fills.stream()
                .filter(fill -> ((fill.action() == Action.BUY) == (fill.outcome() == Outcome.YES)) == forYes)
                .sorted(Comparator.comparing(Trade::at))
                .map(fill -> new Series.Dot(XAxis.Time.at(fill.at()), dollars(yes(fill)), OWN, words(fill)))
                .toList();
    }

    private static String words(Trade fill) {
        return (fill.action() == Action.BUY ? "bought " : "sold ") + Figures.quantity(fill.quantity()) + " "
                + fill.outcome() + " at " + Figures.price(fill.price(), 2);
    }

    private static Price yes(Trade fill) {
        return fill.outcome() == Outcome.YES ? fill.price() : fill.price().complement();
    }
}
