package precog.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.feed.GameReport;
import precog.feed.MarketListing;
import precog.game.GameState;
import precog.value.ModelRef;

/**
 * Asks models in order and takes the first opinion as it is, under the version of the model that gave it: the
 * trader before the machine, the game in play before the ratings.
 */
public final class FirstOpinion implements ProbabilityModel {
    private final ModelRef ref;
    private final List<ProbabilityModel> models;

    public FirstOpinion(ModelRef ref, List<ProbabilityModel> models) {
        this.ref = ref;
        this.models = List.copyOf(models);
    }

    @Override
    public ModelRef ref() {
        return ref;
    }

    @Override
    public Optional<Estimate> estimate(MarketListing market, @Nullable GameState game, Instant now) {
        return models.stream()
                .flatMap(model -> model.estimate(market, game, now).stream())
                .findFirst();
    }

    @Override
    public void observe(GameReport report) {
        models.forEach(model -> model.observe(report));
    }
}
