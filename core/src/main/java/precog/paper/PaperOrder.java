package precog.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.order.Amendment;
import precog.order.ExchangeReport.Acknowledged;
import precog.order.ExchangeReport.AmendRefused;
import precog.order.ExchangeReport.Amended;
import precog.order.ExchangeReport.Canceled;
import precog.order.ExchangeReport.Filled;
import precog.order.ExchangeReport.NotAmended;
import precog.order.ExchangeReport.NotFound;
import precog.order.ExchangeReport.OfOrder;
import precog.order.ExchangeReport.Rejected;
import precog.order.ExchangeReport.Unanswered;
import precog.order.Order;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * An order as the practice exchange has it. On a book of bids alone every order is a bid: to sell an outcome at a price
 * is to bid for the other at 1 − price.
 */
final class PaperOrder {
    private final Order order;
    private final Outcome side;
    private final Price price;
    private final Instant joinedAt;
    private final List<OfOrder> story = new ArrayList<>();
    private Quantity remaining;
    private Money surplus = Money.ZERO;
    private @Nullable Long ahead;
    private boolean working = true;

    PaperOrder(Order order, Instant joinedAt) {
        this.order = order;
        this.joinedAt = joinedAt;
        boolean buys = order.action() == Action.BUY;
        side = buys ? order.outcome() : order.outcome().opposite();
        price = buys ? order.limit() : order.limit().complement();
        remaining = order.remaining();
    }

    Order order() {
        return order;
    }

    String id() {
        return order.clientOrderId();
    }

    MarketId market() {
        return order.market();
    }

    Outcome outcome() {
        return order.outcome();
    }

    Action action() {
        return order.action();
    }

    /** The outcome it bids for in the book. */
    Outcome side() {
        return side;
    }

    /** What it bids for {@link #side()}. */
    Price price() {
        return price;
    }

    /** The lowest bid of the other side it trades with. */
    Price meets() {
        return price.complement();
    }

    /** Its own-side price of a trade with a bid of the other side. */
    Price ownPrice(Price otherBid) {
        return action() == Action.BUY ? otherBid.complement() : otherBid;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    Quantity remaining() {
        return remaining;
    }

    /** Contracts filled in its whole life, also before a restart. */
    Quantity filled() {
        return order.quantity().minus(remaining);
    }

    /** Hundredths of a contract of others before it in the queue; null until a book tells. */
    @Nullable
    Long ahead() {
        return ahead;
    }

    void queueBehind(long units) {
        ahead = units;
    }

    Money surplus() {
        return surplus;
    }

    /** This order after a change, which keeps its story; its place in the queue only where the change leaves it that. */
    PaperOrder amended(Amendment change, Instant at) {
        Order changed = order.withTerms(change.limit(), change.quantity());
        boolean keepsPlace =
                change.limit().equals(order.limit()) && change.quantity().compareTo(order.quantity()) < 0;
        PaperOrder after = new PaperOrder(changed, keepsPlace ? joinedAt : at);
        after.remaining = change.quantity().minus(filled());
        after.surplus = surplus;
        after.story.addAll(story);
        after.ahead = keepsPlace ? ahead : null;
        return after;
    }

    /** Whether this is another order made smaller and no more. */
    boolean keepsPlaceOf(PaperOrder before) {
        return price.equals(before.price) && remaining.compareTo(before.remaining) < 0;
    }

    /** Whether its story says what became of a change. */
    boolean answered(Amendment change) {
        return story.stream().anyMatch(told -> switch (told) {
            case Amended it -> it.number() == change.number();
            case AmendRefused it -> it.number() == change.number();
            default -> false;
        });
    }

    void take(Quantity quantity, Money surplusLeft) {
        remaining = remaining.minus(quantity);
        surplus = surplusLeft;
        working = remaining.isPositive();
    }

    boolean isWorking() {
        return working;
    }

    void stop() {
        working = false;
    }

    /** Remembers what was reported of it. */
    void record(OfOrder report) {
        story.add(report);
    }

    /** All that was reported of it, in order, as heard again at {@code at}. */
    List<OfOrder> story(Instant at) {
        return story.stream().map(told -> again(told, at)).toList();
    }

    private static OfOrder again(OfOrder told, Instant at) {
        return switch (told) {
            case Acknowledged it -> new Acknowledged(at, it.clientOrderId(), it.exchangeOrderId(), it.venueAt());
            case Filled it ->
                new Filled(
                        at,
                        it.clientOrderId(),
                        it.fillId(),
                        it.price(),
                        it.quantity(),
                        it.fee(),
                        it.taker(),
                        it.venueAt());
            case Canceled it -> new Canceled(at, it.clientOrderId(), it.code(), it.reason(), it.venueAt());
            case Amended it ->
                new Amended(at, it.clientOrderId(), it.number(), it.limit(), it.quantity(), it.venueAt());
            case AmendRefused it -> new AmendRefused(at, it.clientOrderId(), it.number(), it.code(), it.reason());
            case Rejected _, Unanswered _, NotFound _, NotAmended _ ->
                throw new IllegalStateException("Not part of the story of an order the exchange has: " + told);
        };
    }
}
