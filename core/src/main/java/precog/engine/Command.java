package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.analytics.Note;
import precog.order.TimeInForce;
import precog.risk.BreakerType;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

/** What a person asks of the engine. Each is answered with an {@link Answer}. */
public sealed interface Command {
    /**
     * Approve an alerted edge.
     *
     * @param quantity another size than the proposed one; null takes that
     * @param limit another worst price than the proposed one; null takes that
     */
    record Approve(
            long edgeId,
            @Nullable Quantity quantity,
            @Nullable Price limit,
            String by) implements Command {}

    record Reject(long edgeId, String reasonCode, @Nullable String note, String by) implements Command {}

    /** Hide an alerted edge for a while. */
    record Snooze(long edgeId, Duration length, String by) implements Command {}

    /** The trader's own order; it passes the same gate as any entry. Selling is only possible of contracts held. */
    record PlaceOrder(
            MarketId market,
            Outcome outcome,
            Action action,
            Quantity quantity,
            Price limit,
            TimeInForce timeInForce,
            boolean postOnly,
            String by)
            implements Command {}

    /**
     * What the risk gate would say of an order now. Nothing is sent and nothing is written, the verdict least of all:
     * it is no verdict until an order asks for one.
     */
    record AskGate(PlaceOrder order) implements Command {}

    /**
     * Change a working order.
     *
     * @param limit worst own price it is to have
     * @param remaining contracts that are still to fill, those filled already not counted
     */
    record AmendOrder(long orderId, Price limit, Quantity remaining, String by) implements Command {}

    record CancelOrder(long orderId, String by) implements Command {}

    /**
     * Cancel working entries.
     *
     * @param market only those of this market; null for all
     * @param outcome only those that buy this outcome; null for both
     */
    record CancelOrders(@Nullable MarketId market, @Nullable Outcome outcome, String by) implements Command {}

    /**
     * Close a position or part of it, now.
     *
     * @param quantity contracts to sell; null for all
     */
    record ClosePosition(long positionId, @Nullable Quantity quantity, String by) implements Command {}

    /** Close these positions whole, now: each that can be is, whatever becomes of the others. */
    record ClosePositions(List<Long> positionIds, String by) implements Command {
        public ClosePositions {
            positionIds = List.copyOf(positionIds);
        }
    }

    /** Whether a position is spared the time-based exit. */
    record HoldToSettlement(long positionId, boolean hold, String by) implements Command {}

    /**
     * The kill switch: cancels resting entries, blocks new ones, and survives a restart.
     *
     * @param flatten whether every position is closed as well
     */
    record Kill(boolean flatten, String by) implements Command {}

    /**
     * Reset a breaker, or release the kill switch ({@link BreakerType#MANUAL}).
     *
     * @param word what the person typed; must be {@code RESET}
     */
    record ResetBreaker(BreakerType type, String word, String by) implements Command {}

    /** What the exchange holds is right: the desk's books take it over. */
    record TakeOverHoldings(String by) implements Command {}

    record AcknowledgeAlert(long alertId, @Nullable String note, String by) implements Command {}

    /** Resolve an acknowledged alert as fixed, false_positive, ignored or escalated. */
    record ResolveAlert(
            long alertId, String resolution, @Nullable String note, String by) implements Command {}

    record SnoozeAlert(long alertId, Duration length, String by) implements Command {}

    /**
     * The trader's own probability of YES.
     *
     * @param probability null withdraws it
     * @param validFor null until withdrawn
     */
    record SetView(
            MarketId market,
            @Nullable Probability probability,
            @Nullable Duration validFor,
            String note,
            String by) implements Command {}

    /**
     * Override a setting on the running desk.
     *
     * @param value null lifts the override
     */
    record SetSetting(
            String key,
            @Nullable String value,
            String reason,
            @Nullable Duration validFor,
            String by) implements Command {}

    /** Override several settings on the running desk: all of them, or none. */
    record SetSettings(List<SetSetting> changes) implements Command {
        public SetSettings {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Note something on a trade, a decision or a day.
     *
     * @param subjectId key of the trade or decision, or the day as days since 1970-01-01
     */
    record AddNote(Note.Subject subject, long subjectId, String text, List<String> tags, String by)
            implements Command {}

    /** Simulated seconds per real second, 0 pauses; only where the feed is simulated or recorded. */
    record SetSpeed(double speed) implements Command {}

    /**
     * As fast as possible to a later moment, then on at the speed of now; only where the feed is simulated or recorded.
     * Answered when it is reached.
     */
    record SeekTo(Instant target) implements Command {}
}
