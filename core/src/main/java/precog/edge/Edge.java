package precog.edge;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.value.Category;
import precog.value.EventId;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;
import precog.value.StrategyRef;

/**
 * One version of an edge: what buying {@code outcome} of a market is worth now, and everything it rests on.
 * All prices and probabilities are own-side.
 *
 * @param id key of this version
 * @param runId the detection run it came from
 * @param probability that {@code outcome} happens, as the model says, before any haircut
 * @param marketImplied de-vigged mid as a probability of {@code outcome}; null where a side is missing
 * @param ask best own ask
 * @param price volume-weighted own price of the levels the size would take, rounded against the trader
 * @param limit worst own price the size would take
 * @param quantity contracts that would be sent; zero where nothing would be
 * @param stake what they cost with fees
 * @param fee estimated fee of the whole size
 * @param netEdge dollars per contract after fee, shrink and slippage, 4 decimals
 * @param roi netEdge / (price + fee per contract), 4 decimals
 * @param kelly full Kelly fraction, 4 decimals
 * @param intervalWidth width of the model's 95 % interval
 * @param gameAge age of the game state; null where none is used
 * @param checks every rule asked, passed or not
 * @param basis the model's evidence in one sentence
 */
public record Edge(
        long id,
        long runId,
        ExecutionEnvironment environment,
        MarketId market,
        EventId event,
        Category category,
        Outcome outcome,
        ModelRef model,
        StrategyRef strategy,
        Probability probability,
        @Nullable Probability marketImplied,
        Price ask,
        Price price,
        Price limit,
        Quantity quantity,
        Money stake,
        Money fee,
        BigDecimal netEdge,
        BigDecimal roi,
        BigDecimal kelly,
        Confidence confidence,
        int sampleSize,
        BigDecimal intervalWidth,
        Duration priceAge,
        @Nullable Duration gameAge,
        RecommendedAction action,
        List<Check> checks,
        String basis,
        Instant at) {
    public Edge {
        checks = List.copyOf(checks);
    }

    /** The rules that stood in the way. */
    public List<Check> refusals() {
        return checks.stream().filter(check -> !check.passed()).toList();
    }

    /**
     * Whether the numbers are too good to be true, or rest on no history at all: to be taken for an error in the data
     * until a person says otherwise.
     */
    public boolean suspectsData() {
        return !passes(Rule.PLAUSIBLE_EDGE) || !passes(Rule.RATING_HISTORY);
    }

    /** Whether a rule, where it was asked, let the edge through. */
    public boolean passes(Rule rule) {
        return refusals().stream().noneMatch(check -> check.rule() == rule);
    }
}
