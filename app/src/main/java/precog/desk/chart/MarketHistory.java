package precog.desk.chart;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import precog.analytics.MarketPast;
import precog.analytics.QuoteRecord;
import precog.feed.FeedMessage.TradePrinted;
import precog.market.Quote;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

/**
 * A market's quote, model probability and trades over time. Bounded: when the samples are full, every second one is
 * left out, so that the whole stays in view at half the grain. A market nobody has looked at keeps fewer of them.
 */
public final class MarketHistory {
    private static final int SAMPLES = 600;
    private static final int UNSEEN_SAMPLES = 150;
    private static final int TRADES = 400;
    private static final long NONE = -1;

    /**
     * A market at one moment.
     *
     * @param bid YES bid, {@code ask} YES ask; null where a side was missing
     * @param model what the leading model thought of YES; null where none had an opinion, or it was not kept
     */
    public record Sample(
            Instant at,
            @Nullable Price bid,
            @Nullable Price ask,
            @Nullable Probability model) {
        /** Middle of bid and ask in dollars; not a number where a side is missing. */
        double mid() {
            return bid == null || ask == null ? Double.NaN : (bid.units() + ask.units()) / 2.0 / Price.ONE_DOLLAR;
        }
    }

    /** A public trade. */
    public record Print(Instant at, Price yesPrice, Quantity quantity) {}

    /** Milliseconds, bid, ask, model in units. */
    private final Tape samples = new Tape(4);

    /** Milliseconds, YES price in units, quantity in units. */
    private final Tape trades = new Tape(3);

    private long grainMillis = 1_000;
    private long revision;
    private boolean pastKnown;

    /** Notes the market at {@code at}, unless it was noted less than a grain ago. */
    public void sample(Instant at, Quote quote, @Nullable Probability model) {
        long millis = at.toEpochMilli();
        if (samples.size() > 0 && millis - samples.get(samples.size() - 1, 0) < grainMillis) {
            return;
        }
        revision++;
        add(samples, millis, quote.yesBid(), quote.yesAsk(), model);
        thin();
    }

    private static void add(
            Tape to, long millis, @Nullable Price bid, @Nullable Price ask, @Nullable Probability model) {
        to.add(
                millis,
                bid == null ? NONE : bid.units(),
                ask == null ? NONE : ask.units(),
                model == null ? NONE : model.units());
    }

    private void thin() {
        while (samples.size() > (pastKnown ? SAMPLES : UNSEEN_SAMPLES)) {
            samples.thin();
            grainMillis *= 2;
        }
    }

    /** Puts what is known of earlier times before what is known already: somebody looks at the market. */
    public void precede(MarketPast past) {
        pastKnown = true;
        long known = samples.size() == 0 ? Long.MAX_VALUE : samples.get(0, 0);
        Tape earlier = new Tape(4);
        for (QuoteRecord one : past.quotes()) {
            if (one.at().toEpochMilli() < known) {
                add(earlier, one.at().toEpochMilli(), one.bid(), one.ask(), one.model());
            }
        }
        if (earlier.size() > 0) {
            revision++;
            samples.precede(earlier);
            thin();
        }
        precedeTrades(past.trades());
    }

    private void precedeTrades(List<TradePrinted> past) {
        long known = trades.size() == 0 ? Long.MAX_VALUE : trades.get(0, 0);
        Tape earlier = new Tape(3);
        past.stream().filter(one -> one.at().toEpochMilli() < known).forEach(one -> add(earlier, one));
        if (earlier.size() > 0) {
            revision++;
            trades.precede(earlier);
            keepNewest();
        }
    }

    /** Whether what is known of earlier times is in it. */
    public boolean pastKnown() {
        return pastKnown;
    }

    public void trade(TradePrinted trade) {
        revision++;
        add(trades, trade);
        keepNewest();
    }

    private static void add(Tape to, TradePrinted trade) {
        to.add(
                trade.at().toEpochMilli(),
                trade.yesPrice().units(),
                trade.quantity().units());
    }

    private void keepNewest() {
        while (trades.size() > TRADES) {
            trades.removeFirst();
        }
    }

    /** Oldest first. */
    public List<Sample> samples() {
        return IntStream.range(0, samples.size()).mapToObj(this::sample).toList();
    }

    private Sample sample(int row) {
        return new Sample(
                Instant.ofEpochMilli(samples.get(row, 0)),
                price(samples.get(row, 1)),
                price(samples.get(row, 2)),
                samples.get(row, 3) == NONE ? null : new Probability((int) samples.get(row, 3)));
    }

    private static @Nullable Price price(long units) {
        return units == NONE ? null : new Price((int) units);
    }

    /** Oldest first. */
    public List<Print> trades() {
        return IntStream.range(0, trades.size())
                .mapToObj(row -> new Print(
                        Instant.ofEpochMilli(trades.get(row, 0)),
                        new Price((int) trades.get(row, 1)),
                        new Quantity(trades.get(row, 2))))
                .toList();
    }

    /** Another number after every change. */
    public long revision() {
        return revision;
    }

    /** When the first thing known happened; null before any. */
    public @Nullable Instant begin() {
        if (trades.size() == 0 && samples.size() == 0) {
            return null;
        }
        long trade = trades.size() == 0 ? Long.MAX_VALUE : trades.get(0, 0);
        long sample = samples.size() == 0 ? Long.MAX_VALUE : samples.get(0, 0);
        return Instant.ofEpochMilli(Math.min(trade, sample));
    }
}
