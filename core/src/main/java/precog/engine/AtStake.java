package precog.engine;

import org.jspecify.annotations.Nullable;
import precog.edge.Commitment;
import precog.value.Money;
import precog.value.StrategyRef;

/**
 * Money at stake on one outcome of a market, as the limits count it, and for whom.
 *
 * @param strategy null where the trader acted alone
 * @param openPnl what the position is up or down now, worth nothing where nobody bids; zero of a working entry
 */
public record AtStake(Commitment commitment, @Nullable StrategyRef strategy, Money openPnl) {}
