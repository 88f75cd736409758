package precog.exit;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.feed.MarketListing;
import precog.market.Depth;
import precog.market.Quote;
import precog.position.Position;
import precog.value.Probability;

/**
 * All that the exit conditions look at.
 *
 * @param position as marked by {@code quote}
 * @param probability that the position's own outcome happens, by the model that leads; null without an opinion
 * @param flatten whether a flattening breaker or the kill switch wants everything out
 * @param capitalShort whether entries are held back for want of cash
 * @param waitingEdge best net edge per contract that waits for a decision; null where none does
 */
public record ExitSituation(
        Position position,
        MarketListing listing,
        Quote quote,
        Depth depth,
        @Nullable Probability probability,
        boolean flatten,
        boolean capitalShort,
        @Nullable BigDecimal waitingEdge,
        Instant now) {}
