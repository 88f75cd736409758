package precog.settlement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.feed.SettlementResult;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * What a market paid to one position, once, as sourced from the exchange.
 *
 * @param settlementId the exchange's id
 * @param yesValue what a YES contract paid; null where void
 * @param positionId the position paid
 * @param payout cash received: value × quantity, or the refunded cost of a void market
 * @param pnl payout less the cost of the contracts
 * @param rawAnswer the exchange's own words
 */
public record Settlement(
        long id,
        ExecutionEnvironment environment,
        String platform,
        MarketId market,
        String settlementId,
        SettlementResult result,
        @Nullable Price yesValue,
        long positionId,
        Outcome outcome,
        Quantity quantity,
        Money payout,
        Money pnl,
        String rawAnswer,
        Instant at) {}
