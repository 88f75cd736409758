package precog.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.feed.GameReport;
import precog.feed.MarketListing;
import precog.game.GameState;
import precog.value.ModelRef;

/** Estimates markets. A model without an opinion (an unknown team, a market it does not cover) says nothing. */
public interface ProbabilityModel {
    /** The immutable version whose opinion this is. */
    ModelRef ref();

    /**
     * What this model thinks of YES.
     *
     * @param game last known state of the market's game, null where there is none; an estimate that rests on it carries
     *     its time
     * @param now engine time
     */
    Optional<Estimate> estimate(MarketListing market, @Nullable GameState game, Instant now);

    /** Takes in a game report: a final result rates, a state in play may be recorded. The same report twice is taken once. */
    default void observe(GameReport report) {}
}
