package precog.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Probability;

/**
 * What a model thinks of a market, and what it rests on.
 *
 * @param probability that YES happens
 * @param sampleSize observations behind it
 * @param lower lower end of its 95 % interval, {@code upper} the upper end
 * @param at when it was made
 * @param stateAt time of the game state it used; null where it used none
 * @param basis one sentence a trader reads as evidence
 */
public record Estimate(
        MarketId market,
        ModelRef model,
        Probability probability,
        int sampleSize,
        Probability lower,
        Probability upper,
        Instant at,
        @Nullable Instant stateAt,
        String basis) {
    /** Width of the interval, in probability units. */
    public int widthUnits() {
        return upper.units() - lower.units();
    }
}
