package precog.desk.chart;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.analytics.QuoteRecord;
import precog.feed.FeedMessage.TradePrinted;
import precog.market.Quote;
import precog.value.Price;
import precog.value.Probability;

/**
 * A market's quote, model probability and trades over time. Bounded: when the samples are full, every second one is
 * left out, so that the whole stays in view at half the grain.
 */
public final class MarketHistory {
    private static final int SAMPLES = 600;
    private static final int TRADES = 400;

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

    private final List<Sample> samples = new ArrayList<>();
    private final Deque<TradePrinted> trades = new ArrayDeque<>();
    private long grainMillis = 1_000;
    private long revision;
    private boolean pastKnown;

    /** Notes the market at {@code at}, unless it was noted less than a grain ago. */
    public void sample(Instant at, Quote quote, @Nullable Probability model) {
        if (!samples.isEmpty() && at.toEpochMilli() - samples.getLast().at().toEpochMilli() < grainMillis) {
            return;
        }
        revision++;
        samples.add(new Sample(at, quote.yesBid(), quote.yesAsk(), model));
        if (samples.size() > SAMPLES) {
            thin();
        }
    }

    /** Puts what was kept of earlier times before what is known already. */
    public void precede(List<QuoteRecord> kept) {
        pastKnown = true;
        List<Sample> earlier = kept.stream()
                .map(one -> new Sample(one.at(), one.bid(), one.ask(), one.model()))
                .filter(one -> samples.isEmpty()
                        || one.at().isBefore(samples.getFirst().at()))
                .toList();
        if (!earlier.isEmpty()) {
            revision++;
            samples.addAll(0, earlier);
            while (samples.size() > SAMPLES) {
                thin();
            }
        }
    }

    /** Whether what was kept of earlier times is in it. */
    public boolean pastKnown() {
        return pastKnown;
    }

    private void thin() {
        for (int at = samples.size() - 2; at > 0; at -= 2) {
            samples.remove(at);
        }
        grainMillis *= 2;
    }

    public void trade(TradePrinted trade) {
        revision++;
        trades.add(trade);
        if (trades.size() > TRADES) {
            trades.remove();
        }
    }

    /** Oldest first. */
    public List<Sample> samples() {
        return samples;
    }

    /** Oldest first. */
    public Collection<TradePrinted> trades() {
        return trades;
    }

    /** Another number after every change. */
    public long revision() {
        return revision;
    }

    /** When the first thing known happened; null before any. */
    public @Nullable Instant begin() {
        Instant trade = trades.isEmpty() ? null : trades.peekFirst().at();
        Instant sample = samples.isEmpty() ? null : samples.getFirst().at();
        if (trade == null || sample == null) {
            return trade == null ? sample : trade;
        }
        return trade.isBefore(sample) ? trade : sample;
    }
}
