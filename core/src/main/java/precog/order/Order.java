package precog.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.Action;
import precog.value.EventId;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * A limit order as last known. Prices are own-side of {@code outcome}.
 *
 * @param id our key
 * @param clientOrderId the id under which the exchange knows it at most once
 * @param exchangeOrderId the exchange's id; null before it is acknowledged
 * @param amendment the last change asked for; null where none ever was
 * @param filled contracts filled so far
 * @param cost cash paid (or received) for them without fees, never negative
 * @param fees fees of them
 * @param edgeId the edge behind an entry, null otherwise; likewise the decision
 * @param positionId the position it opens, adds to or closes; null before an entry's first fill
 * @param reasonCode why it was rejected, canceled or is unknown, or its last change refused; null while all is well
 * @param venueAt exchange time of its last change; null before any
 */
public record Order(
        long id,
        String clientOrderId,
        @Nullable String exchangeOrderId,
        ExecutionEnvironment environment,
        String platform,
        MarketId market,
        EventId event,
        Outcome outcome,
        Action action,
        Price limit,
        Quantity quantity,
        @Nullable Amendment amendment,
        Quantity filled,
        Money cost,
        Money fees,
        TimeInForce timeInForce,
        boolean postOnly,
        OrderPurpose purpose,
        OrderState state,
        @Nullable Long edgeId,
        @Nullable Long decisionId,
        @Nullable Long positionId,
        @Nullable String reasonCode,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant venueAt,
        Instant updatedAt) {
    public Quantity remaining() {
        return quantity.minus(filled);
    }

    /** The change whose outcome the exchange has not told yet; null where none is under way. */
    public @Nullable Amendment pendingAmendment() {
        return amendment != null && amendment.pending() ? amendment : null;
    }

    /** What can still fill at most: a change under way counts where it makes that more. */
    public Quantity mostRemaining() {
        Amendment pending = pendingAmendment();
        return pending == null ? remaining() : max(quantity, pending.quantity()).minus(filled);
    }

    /** The dearest limit a fill can have: a change under way counts where it raises that. */
    public Price dearestLimit() {
        Amendment pending = pendingAmendment();
        return pending == null || pending.limit().compareTo(limit) < 0 ? limit : pending.limit();
    }

    private static Quantity max(Quantity one, Quantity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** This order with other terms, nothing else changed. */
    public Order withTerms(Price newLimit, Quantity newQuantity) {
        return new OrderChange(this).terms(newLimit, newQuantity).result();
    }

    /** An order that was only decided on: nothing is sent yet. */
    public static Order intent(
            long id,
            String clientOrderId,
            ExecutionEnvironment environment,
            String platform,
            MarketId market,
            EventId event,
            Outcome outcome,
            Action action,
            Price limit,
            Quantity quantity,
            TimeInForce timeInForce,
            boolean postOnly,
            OrderPurpose purpose,
            @Nullable Long edgeId,
            @Nullable Long decisionId,
            @Nullable Long positionId,
            Instant at) {
        return new Order(
                id,
                clientOrderId,
                null,
                environment,
                platform,
                market,
                event,
                outcome,
                action,
                limit,
                quantity,
                null,
                Quantity.ZERO,
                Money.ZERO,
                Money.ZERO,
                timeInForce,
                postOnly,
                purpose,
                OrderState.INTENT,
                edgeId,
                decisionId,
                positionId,
                null,
                null,
                at,
                null,
                null,
                null,
                at);
    }

    /** This order tied to the position its first fill opened or added to. */
    public Order withPosition(long position) {
        return new OrderChange(this).position(position).result();
    }

    /** Average own price of the fills, rounded half-even to the price unit; null before any. */
    public @Nullable Price averagePrice() {
        return filled.isZero() ? null : Price.average(cost, filled);
    }
}
