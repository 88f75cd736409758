package precog.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/** An order being rewritten: the few fields that change in its life, all others as they were. Used once. */
final class OrderChange {
    private final Order from;
    private OrderState state;
    private Price limit;
    private Quantity quantity;
    private @Nullable Amendment amendment;
    private Quantity filled;
    private Money cost;
    private Money fees;
    private @Nullable String exchangeOrderId;
    private @Nullable Long positionId;
    private @Nullable String reasonCode;
    private @Nullable String reason;
    private @Nullable Instant sentAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant venueAt;
    private Instant updatedAt;

    OrderChange(Order from) {
        this.from = from;
        state = from.state();
        limit = from.limit();
        quantity = from.quantity();
        amendment = from.amendment();
        filled = from.filled();
        cost = from.cost();
        fees = from.fees();
        exchangeOrderId = from.exchangeOrderId();
        positionId = from.positionId();
        reasonCode = from.reasonCode();
        reason = from.reason();
        sentAt = from.sentAt();
        acknowledgedAt = from.acknowledgedAt();
        venueAt = from.venueAt();
        updatedAt = from.updatedAt();
    }

    OrderChange position(long position) {
        positionId = position;
        return this;
    }

    OrderChange state(OrderState next, Instant at) {
        state = next;
        updatedAt = at;
        return this;
    }

    OrderChange terms(Price newLimit, Quantity newQuantity) {
        limit = newLimit;
        quantity = newQuantity;
        return this;
    }

    OrderChange amendment(@Nullable Amendment next) {
        amendment = next;
        return this;
    }

    OrderChange because(@Nullable String code, @Nullable String words) {
        reasonCode = code;
        reason = words;
        return this;
    }

    OrderChange sent(Instant at) {
        sentAt = sentAt == null ? at : sentAt;
        return this;
    }

    OrderChange acknowledged(String exchangeId, Instant at) {
        exchangeOrderId = exchangeId;
        acknowledgedAt = acknowledgedAt == null ? at : acknowledgedAt;
        return this;
    }

    /** Exchange time only moves forward, however late a report arrives. */
    OrderChange venue(Instant at) {
        venueAt = venueAt == null || at.isAfter(venueAt) ? at : venueAt;
        return this;
    }

    OrderChange fill(ExchangeReport.Filled fill) {
        filled = filled.plus(fill.quantity());
        cost = cost.plus(Money.of(fill.price(), fill.quantity()));
        fees = fees.plus(fill.fee());
        return this;
    }

    Order result() {
        return new Order(
                from.id(),
                from.clientOrderId(),
                exchangeOrderId,
                from.environment(),
                from.platform(),
                from.market(),
                from.event(),
                from.outcome(),
                from.action(),
                limit,
                quantity,
                amendment,
                filled,
                cost,
                fees,
                from.timeInForce(),
                from.postOnly(),
                from.purpose(),
                state,
                from.edgeId(),
                from.decisionId(),
                positionId,
                reasonCode,
                reason,
                from.createdAt(),
                sentAt,
                acknowledgedAt,
                venueAt,
                updatedAt);
    }
}
