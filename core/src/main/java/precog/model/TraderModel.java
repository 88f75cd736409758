package precog.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.feed.MarketListing;
import precog.game.GameState;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Probability;

/**
 * What the trader holds likely, on any market, until it expires or is withdrawn. A view rests on no observations that
 * could be counted, so it is given the weight of a number of them: the default earns medium confidence, enough to be
 * asked for a decision and never enough to trade by itself.
 */
public final class TraderModel implements ProbabilityModel {
    /** Observations a view counts for: the least that is medium confidence. */
    public static final int DEFAULT_OBSERVATIONS = 200;

    private final ModelRef ref;
    private final int observations;
    private final Map<MarketId, TraderView> views = new HashMap<>();

    /**
     * A model without a view yet.
     *
     * @param ref of the model as such; each estimate carries the version of its view
     */
    public TraderModel(ModelRef ref, int observations) {
        this.ref = ref;
        this.observations = observations;
    }

    @Override
    public ModelRef ref() {
        return ref;
    }

    /** Takes in a view, or its withdrawal; one older than the view already held changes nothing. */
    public void hold(TraderView view) {
        views.merge(view.market(), view, (held, next) -> next.at().isBefore(held.at()) ? held : next);
    }

    /** The view in force on a market. */
    public Optional<TraderView> view(MarketId market, Instant now) {
        return Optional.ofNullable(views.get(market)).filter(view -> view.probability() != null && holds(view, now));
    }

    @Override
    public Optional<Estimate> estimate(MarketListing market, @Nullable GameState game, Instant now) {
        return view(market.id(), now).flatMap(view -> estimate(view, now));
    }

    private Optional<Estimate> estimate(TraderView view, Instant now) {
        Probability probability = view.probability();
        if (probability == null) {
            return Optional.empty();
        }
        Interval interval = Interval.wilson(probability.asDouble() * observations, observations);
        String note = view.note().isBlank() ? "" : ": " + view.note();
        return Optional.of(new Estimate(
                view.market(),
                view.ref(),
                probability,
                observations,
                Probability.of(interval.lower()),
                Probability.of(interval.upper()),
                now,
                null,
                view.author() + "'s view of " + view.at() + note));
    }

    private static boolean holds(TraderView view, Instant now) {
        Instant expiry = view.expiresAt();
        return expiry == null || now.isBefore(expiry);
    }
}
