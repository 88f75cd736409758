package precog.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.alert.Alert;
import precog.config.Settings;
import precog.decision.Decision;
import precog.edge.Edge;
import precog.exit.ExitWatch;
import precog.feed.FeedMessage.ConnectionReported;
import precog.model.Estimate;
import precog.order.Order;
import precog.order.Trade;
import precog.position.Position;
import precog.risk.BreakerReading;
import precog.risk.BreakerState;
import precog.risk.RiskVerdict;
import precog.settlement.Account;
import precog.settlement.Settlement;
import precog.value.MarketId;
import precog.value.Money;

/**
 * The desk at one moment, immutable.
 *
 * @param at engine time
 * @param killed whether the kill switch is on
 * @param venueAccount what only the exchange can say of the account
 * @param exposure worst case of positions and resting entries; {@code exposureLimit} what it may reach
 * @param atStake what that exposure is made of: each position and working entry
 * @param dayRealized realized since midnight UTC, fees counted; {@code openPnl} unrealized now
 * @param edges alerted edges waiting for a decision, with when they expire, best first
 * @param ignored newest ignored edge of each market and side, for "why not?"
 * @param orders working orders first, then the newest done ones
 * @param exits for each open position what the exit conditions read now
 * @param trades newest first, bounded; likewise decisions, verdicts, settlements
 * @param breakers the newest state of each breaker that ever tripped; {@code utilisation} what every breaker and limit
 *     measures now
 * @param estimates the newest estimate of each market by the model that leads
 * @param settings those in force
 * @param inboxDepth messages waiting; {@code conflated} market messages replaced by newer ones so far
 * @param messages feed messages applied so far
 */
public record DeskSnapshot(
        Instant at,
        Mode mode,
        double speed,
        boolean killed,
        Account account,
        VenueAccount venueAccount,
        Money exposure,
        Money exposureLimit,
        List<AtStake> atStake,
        Money dayRealized,
        Money openPnl,
        List<Pending> edges,
        List<Edge> ignored,
        List<Order> orders,
        List<Position> positions,
        Map<Long, ExitWatch> exits,
        List<Trade> trades,
        List<Decision> decisions,
        List<RiskVerdict> verdicts,
        List<Settlement> settlements,
        List<BreakerState> breakers,
        List<BreakerReading> utilisation,
        List<Alert> alerts,
        Map<MarketId, Estimate> estimates,
        List<ConnectionReported> connections,
        Settings settings,
        Counters counters,
        int inboxDepth,
        long conflated,
        long messages,
        @Nullable String storeTrouble) {
    /**
     * An edge waiting for the trader.
     *
     * @param alertedAt when it was first shown
     * @param expiresAt when its countdown ends
     * @param snoozedUntil null while shown
     */
    public record Pending(
            Edge edge,
            Instant alertedAt,
            Instant expiresAt,
            @Nullable Instant snoozedUntil) {}

    /** Totals of this run, for the status line and the tests. */
    public record Counters(
            long edges,
            long alerted,
            long decisions,
            long orders,
            long fills,
            long exits,
            long settlements,
            long refusals) {
        public static final Counters ZERO = new Counters(0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** The same with other words about the store. */
    DeskSnapshot withStoreTrouble(@Nullable String words) {
        return new DeskSnapshot(
                at,
                mode,
                speed,
                killed,
                account,
                venueAccount,
                exposure,
                exposureLimit,
                atStake,
                dayRealized,
                openPnl,
                edges,
                ignored,
                orders,
                positions,
                exits,
                trades,
                decisions,
                verdicts,
                settlements,
                breakers,
                utilisation,
                alerts,
                estimates,
                connections,
                settings,
                counters,
                inboxDepth,
                conflated,
                messages,
                words);
    }

    /** Day result in per cent of the cash the account began with. */
    public BigDecimal dayPercent() {
        BigDecimal start = account.startingCash().decimal();
        return start.signum() == 0
                ? BigDecimal.ZERO
                : dayRealized
                        .plus(openPnl)
                        .decimal()
                        .movePointRight(2)
                        .divide(start, 2, java.math.RoundingMode.HALF_EVEN);
    }
}
