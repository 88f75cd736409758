package precog.market;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

/**
 * The top of a book, from the YES side. A side without a price is null, never 0.
 *
 * @param at when the book last changed or was confirmed
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

    /** The middle of bid and ask of YES, rounded half-even; null unless both sides are there and apart. */
    public @Nullable Price mid() {
        if (yesBid == null || yesAsk == null || !isTwoSided()) {
            return null;
        }
        int sum = yesBid.units() + yesAsk.units();
        int half = sum / 2;
        return new Price(sum % 2 != 0 && half % 2 != 0 ? half + 1 : half);
    }

    /**
     * The probability of YES that the market implies: the middle, which is free of the overround because the middles
     * of YES and NO add up to 1. Null unless both sides are there.
     */
    public @Nullable Probability impliedProbability() {
        Price mid = mid();
        return mid == null ? null : new Probability(mid.units());
    }

    private static @Nullable Price complement(@Nullable Price price) {
        return price == null ? null : price.complement();
    }
}
