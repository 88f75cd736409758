package precog.edge;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.feed.GameReport;
import precog.market.MarketView;
import precog.model.Estimate;
import precog.value.ExecutionEnvironment;
import precog.value.StrategyRef;

/**
 * A market, what a model thinks of it and what is at stake already: all an edge is computed from.
 *
 * @param game last report of the market's game; null where it has none
 */
public record Valuation(
        MarketView market,
        Estimate estimate,
        @Nullable GameReport game,
        Exposure exposure,
        StrategyRef strategy,
        ExecutionEnvironment environment,
        Instant now) {
    public Duration priceAge() {
        return Duration.between(market.quote().at(), now);
    }

    /**
     * Age of what the model knows of the game; null where the game is not in play and the model used no state of it.
     * In play, an opinion that used no state of the game is as old as the opinion.
     */
    public @Nullable Duration gameAge() {
        Instant state = estimate.stateAt();
        if (state != null) {
            return Duration.between(state, now);
        }
        return game != null && game.status().inPlay() ? Duration.between(estimate.at(), now) : null;
    }

    /**
     * Time left to trade: to the expected expiration where a game decides, because the close can lie two weeks behind
     * it, else to the close.
     */
    public Duration timeToClose() {
        Instant end = market.listing().game() == null
                ? market.listing().closeTime()
                : market.listing().expectedExpiration();
        return Duration.between(now, end);
    }
}
