package precog.market;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * The top of a book, from the YES side. A side without a price is null, never 0.
 *
 * @param at when the book last changed
 */
public record Quote(
        @Nullable Price yesBid, @Nullable Price yesAsk, Quantity yesBidSize, Quantity yesAskSize, Instant at) {
    /** What one contract of {@code outcome} could be sold for now; null where nobody bids. */
    public @Nullable Price bid(Outcome outcome) {
        return outcome == Outcome.YES ? yesBid : complement(yesAsk);
    }

    /** What one contract of {@code outcome} could be bought for now; null where nobody offers. */
    public @Nullable Price ask(Outcome outcome) {
        return outcome == Outcome.YES ? yesAsk : complement(yesBid);
    }

    public Quantity bidSize(Outcome outcome) {
        return outcome == Outcome.YES ? yesBidSize : yesAskSize;
    }

    public Quantity askSize(Outcome outcome) {
        return outcome == Outcome.YES ? yesAskSize : yesBidSize;
    }

    /** Ask less bid in price units, the same for both outcomes; null where a side is missing. */
    public @Nullable Integer spreadUnits() {
        return yesBid == null || yesAsk == null ? null : yesAsk.units() - yesBid.units();
    }

    /** Whether both sides are there and the ask is above the bid. */
    public boolean isTwoSided() {
        Integer spread = spreadUnits();
        return spread != null && spread > 0;
    }

    private static @Nullable Price complement(@Nullable Price price) {
        return price == null ? null : price.complement();
    }
}
