package precog.journal;

import java.time.Instant;
import precog.decision.Decision;
import precog.edge.Edge;
import precog.exit.ExitAttempt;
import precog.exit.PositionExit;
import precog.model.TraderView;
import precog.risk.BreakerState;
import precog.risk.RiskVerdict;
import precog.settlement.Account;
import precog.settlement.Settlement;
import precog.value.ExecutionEnvironment;

/**
 * Something that is true from now on and that money hangs on. Each fact is the whole new state of one thing (its
 * after-image), so recovery is: the last fact of each thing. A fact is durable in the journal before any effect.
 */
public sealed interface Fact {
    /** An edge version that asked for a decision, or that an order rests on. */
    record EdgeFact(Edge edge) implements Fact {}

    record DecisionFact(Decision decision) implements Fact {}

    record RiskVerdictFact(RiskVerdict verdict) implements Fact {}

    record OrderFact(precog.order.Order order) implements Fact {}

    record TradeFact(precog.order.Trade trade) implements Fact {}

    record PositionFact(precog.position.Position position) implements Fact {}

    record PositionExitFact(PositionExit exit) implements Fact {}

    record ExitAttemptFact(ExitAttempt attempt) implements Fact {}

    record SettlementFact(Settlement settlement) implements Fact {}

    record AccountFact(Account account) implements Fact {}

    record BreakerFact(BreakerState breaker) implements Fact {}

    record AlertFact(precog.alert.Alert alert) implements Fact {}

    record TraderViewFact(TraderView view) implements Fact {}

    /** A setting the trader overrode on the running desk; {@code expiresAt} and {@code value} null where it was lifted. */
    record SettingFact(precog.config.SettingOverride override) implements Fact {}

    /** What the trader noted on a trade, a decision or a day. */
    record NoteFact(precog.analytics.Note note) implements Fact {}

    /** A market's terms, so that everything that refers to the market can be stored and shown without its feed. */
    record ListingFact(precog.feed.MarketListing listing) implements Fact {}

    /** A portfolio as it stood on the hour. */
    record PortfolioFact(precog.analytics.Portfolio portfolio) implements Fact {}

    /**
     * The engine began to work on this journal.
     *
     * @param number 0 for the first time, then one up: keys of what is not a fact (ignored edges, detection runs) start
     *     at {@code number × 10^9 + 1}, so that they never meet those of a run before
     * @param feed name of the market feed
     */
    record SessionFact(long number, ExecutionEnvironment environment, String feed, Instant at) implements Fact {}

    /** Why an exit order was placed. */
    record ExitIntentFact(precog.exit.ExitIntent intent) implements Fact {}

    /** A market the desk has money in was resolved; its positions are paid once its orders are done. */
    record ResolutionFact(precog.feed.FeedMessage.MarketSettled resolution) implements Fact {}
}
