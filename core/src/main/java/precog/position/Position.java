package precog.position;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import precog.edge.Confidence;
import precog.order.ExchangeReport.Filled;
import precog.order.Order;
import precog.value.Category;
import precog.value.EventId;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.StrategyRef;

/**
 * Contracts of one outcome, in own-side terms.
 *
 * @param quantity contracts held now
 * @param bought contracts ever bought into it
 * @param cost what the contracts held now cost, without fees; the rest of the cost left with the contracts sold
 * @param entryPrice average own price of all buys, 4 decimals half-even, for people and thresholds
 * @param fees all fees paid on it so far
 * @param realizedPnl proceeds less cost of what was sold or settled, less all fees paid
 * @param mark own bid it was last valued at; null where nobody bids
 * @param unrealizedPnl mark × quantity − cost; null without a mark
 * @param pnlPercent (mark − entry) / entry, 4 decimals; null without a mark
 * @param confidence confidence of the entry, sets the stop and the target
 * @param stagesTaken partial exit stages already executed
 * @param holdToSettlement whether the time-based exit spares it
 * @param thinChecks monitoring checks running that found the book too thin to leave through
 * @param exitReason the condition that closed it; null while open
 * @param exitPrice average own price of all sales; null before any
 */
public record Position(
        long id,
        ExecutionEnvironment environment,
        String platform,
        MarketId market,
        EventId event,
        Category category,
        Outcome outcome,
        Quantity quantity,
        Quantity bought,
        Money cost,
        Price entryPrice,
        Money fees,
        Money realizedPnl,
        @Nullable Price mark,
        @Nullable Money unrealizedPnl,
        @Nullable BigDecimal pnlPercent,
        Confidence confidence,
        @Nullable TrailingStop trailingStop,
        int stagesTaken,
        boolean holdToSettlement,
        int thinChecks,
        PositionStatus status,
        @Nullable Long edgeId,
        long entryOrderId,
        @Nullable StrategyRef strategy,
        @Nullable ModelRef model,
        String reason,
        @Nullable String exitReason,
        @Nullable String exitPriority,
        @Nullable Price exitPrice,
        Instant openedAt,
        @Nullable Instant closedAt,
        Instant checkedAt) {
    public boolean isOpen() {
        return status == PositionStatus.OPEN;
    }

    /** Opens a position with the first fill of its entry; the fee is realized at once. */
    public static Position opened(
            long id,
            Order entry,
            Filled fill,
            Category category,
            Confidence confidence,
            @Nullable StrategyRef strategy,
            @Nullable ModelRef model,
            String reason) {
        return new Position(
                id,
                entry.environment(),
                entry.platform(),
                entry.market(),
                entry.event(),
                category,
                entry.outcome(),
                fill.quantity(),
                fill.quantity(),
                Money.of(fill.price(), fill.quantity()),
                fill.price(),
                fill.fee(),
                fill.fee().negate(),
                null,
                null,
                null,
                confidence,
                null,
                0,
                false,
                0,
                PositionStatus.OPEN,
                entry.edgeId(),
                entry.id(),
                strategy,
                model,
                reason,
                null,
                null,
                null,
                fill.at(),
                null,
                fill.at());
    }

    /** More contracts bought into it; one that was sold out is open again. */
    public Position bought(Filled fill) {
        Money value = Money.of(fill.price(), fill.quantity());
        Money paid = bought.equals(quantity) ? cost : Money.of(entryPrice, bought);
        Quantity total = bought.plus(fill.quantity());
        return new PositionChange(this)
                .holding(quantity.plus(fill.quantity()), cost.plus(value))
                .entry(total, Price.average(paid.plus(value), total))
                .charged(fill.fee())
                .status(PositionStatus.OPEN, null)
                .exit(null, null, exitPrice)
                .result();
    }

    /**
     * Contracts sold out of it. They take their share of the cost with them; with the last one the position closes.
     *
     * @param reason the condition that is closing it, by code
     * @param priority the priority of that condition, by code
     * @throws IllegalArgumentException where more was sold than it holds: the books here and there differ
     */
    public Position sold(Filled fill, String reason, String priority) {
        Quantity left = quantity.minus(fill.quantity());
        if (left.units() < 0) {
            throw new IllegalArgumentException("Position " + id + " holds " + quantity + " contracts, but "
                    + fill.quantity() + " were sold: compare it with the exchange before trading on.");
        }
        Money value = Money.of(fill.price(), fill.quantity());
        Money share = cost.share(fill.quantity(), quantity);
        Quantity before = sold();
        Money proceeds = exitPrice == null ? Money.ZERO : Money.of(exitPrice, before);
        Price exit = Price.average(proceeds.plus(value), before.plus(fill.quantity()));
        PositionChange change = new PositionChange(this)
                .holding(left, cost.minus(share))
                .realized(value.minus(share))
                .charged(fill.fee())
                .exit(null, null, exit);
        return left.isZero()
                ? change.status(PositionStatus.CLOSED, fill.at())
                        .exit(reason, priority, exit)
                        .result()
                : change.result();
    }

    /**
     * Paid out by the market's resolution.
     *
     * @param profit the payout less the cost of the contracts held
     */
    public Position settled(Money profit, Instant at) {
        return new PositionChange(this)
                .holding(Quantity.ZERO, Money.ZERO)
                .realized(profit)
                .status(PositionStatus.SETTLED, at)
                .exit("settlement", null, exitPrice)
                .result();
    }

    /** Valued at the own bid; null where nobody bids, and then it has no value rather than an old one. */
    public Position marked(@Nullable Price bid) {
        return new PositionChange(this).mark(bid).result();
    }

    /** The trailing stop moved to where the mark takes it; the rule it started with goes before {@code rule}. */
    public Position trailed(TrailingStopRule rule) {
        TrailingStop moved = rule.update(entryPrice, trailingStop, mark);
        return new PositionChange(this).trailing(moved).result();
    }

    /**
     * Looked at by monitoring.
     *
     * @param thin whether the book was too thin to leave through; null where there is no book to tell
     */
    public Position checked(@Nullable Boolean thin, Instant at) {
        int checks = thin == null ? thinChecks : thin ? thinChecks + 1 : 0;
        return new PositionChange(this).checked(checks, at).result();
    }

    public Position withStagesTaken(int stages) {
        return new PositionChange(this).stages(stages).result();
    }

    public Position withHoldToSettlement(boolean hold) {
        return new PositionChange(this).hold(hold).result();
    }

    /** Contracts of an outcome held in open positions. */
    public static Quantity held(Collection<Position> positions, MarketId market, Outcome outcome) {
        return positions.stream()
                .filter(position ->
                        position.isOpen() && position.market().equals(market) && position.outcome() == outcome)
                .map(Position::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Contracts that have left it by sales. */
    public Quantity sold() {
        return bought.minus(quantity);
    }
}
