package precog.desk.chart;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage.TradePrinted;
import precog.value.Price;
import precog.value.Probability;

/**
 * A market's mid price, model probability and trades while the desk watched. Bounded: when the samples are full,
 * every second one is left out, so that the whole session stays in view at half the grain.
 */
public final class MarketHistory {
    private static final int SAMPLES = 600;
    private static final int TRADES = 400;

    /**
     * A market at one moment, in units of {@link Price}.
     *
     * @param mid middle of bid and ask; null where a side was missing
     * @param model what the leading model thought; null where none had an opinion
     */
    public record Sample(
            Instant at, @Nullable Integer mid, @Nullable Integer model) {}

    private final List<Sample> samples = new ArrayList<>();
    private final Deque<TradePrinted> trades = new ArrayDeque<>();
    private long grainMillis = 1_000;

    /** Notes the market at {@code at}, unless it was noted less than a grain ago. */
    public void sample(Instant at, @Nullable Price mid, @Nullable Probability model) {
        if (!samples.isEmpty() && at.toEpochMilli() - samples.getLast().at().toEpochMilli() < grainMillis) {
            return;
        }
        samples.add(new Sample(at, mid == null ? null : mid.units(), model == null ? null : model.units()));
        if (samples.size() > SAMPLES) {
            thin();
        }
    }

    private void thin() {
        for (int at = samples.size() - 2; at > 0; at -= 2) {
            samples.remove(at);
        }
        grainMillis *= 2;
    }

    public void trade(TradePrinted trade) {
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
    public Iterable<TradePrinted> trades() {
        return trades;
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
