package precog.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.feed.MarketListing;
import precog.game.GameState;
import precog.model.Estimate;
import precog.model.ProbabilityModel;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Probability;

/** A model that holds the opinions a test gives it, and no others. */
record FixedOpinions(Map<MarketId, Probability> opinions) implements ProbabilityModel {
    private static final ModelRef REF = new ModelRef(1, "fixed", "v1.0");

    @Override
    public ModelRef ref() {
        return REF;
    }

    @Override
    public Optional<Estimate> estimate(MarketListing market, @Nullable GameState game, Instant now) {
        return Optional.ofNullable(opinions.get(market.id()))
                .map(probability -> new Estimate(
                        market.id(),
                        REF,
                        probability,
                        1_000,
                        new Probability(probability.units() - 300),
                        new Probability(probability.units() + 300),
                        now,
                        null,
                        "fixed"));
    }
}
