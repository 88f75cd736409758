package precog.desk.orders;

import org.jspecify.annotations.Nullable;
import precog.desk.text.Figures;
import precog.engine.Command;
import precog.order.Order;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.TickStructure;

/**
 * Another price and size for a working order, as typed.
 *
 * @param limit own price; null where what was typed is none
 * @param left contracts that are to be filled from now on; null where what was typed is no number of them
 */
record ChangeTicket(
        Order order,
        TickStructure ticks,
        @Nullable Price limit,
        @Nullable Quantity left) {
    /** What was typed, with the ticks of the order's market. */
    static ChangeTicket of(Order order, TickStructure ticks, String limit, String left) {
        return new ChangeTicket(order, ticks, price(limit), quantity(left));
    }

    private static @Nullable Price price(String typed) {
        try {
            return Price.of(typed.strip());
        } catch (IllegalArgumentException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Quantity quantity(String typed) {
        try {
            return Quantity.of(typed.strip().replace(",", ""));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return null;
        }
    }

    /** Why it cannot be asked for, in words; empty where it can. */
    String trouble() {
        if (order.pendingAmendment() != null) {
            return "The exchange has not answered the change before yet.";
        }
        if (limit == null || left == null) {
            return limit == null ? "Type a price such as 0.47." : "Type a number of contracts.";
        }
        if (!ticks.accepts(limit)) {
            return Figures.price(limit) + " is not on a tick of this market.";
        }
        if (!left.isPositive()) {
            return "Nothing would be left of it: cancel it instead.";
        }
        return limit.equals(order.limit()) && left.equals(order.remaining()) ? "It has this price and size." : "";
    }

    /** What the change would do, in words. */
    String effect() {
        if (limit == null || left == null) {
            return "";
        }
        boolean smaller = limit.equals(order.limit()) && left.compareTo(order.remaining()) < 0;
        Money before = Money.of(order.limit(), order.remaining());
        Money change = Money.of(limit, left).minus(before);
        return (smaller ? "Keeps its place in the queue" : "Goes to the back of the queue") + " · "
                + Figures.signedMoney(change)
                + (order.purpose().opens() ? " at stake" : " to bring in");
    }

    /** The command; only where there is no {@link #trouble}. */
    Command.AmendOrder command(String trader) {
        if (limit == null || left == null) {
            throw new IllegalStateException("There is no price or no size.");
        }
        return new Command.AmendOrder(order.id(), limit, left, trader);
    }

    /** The price a tick higher or lower, where that is still one. */
    ChangeTicket price(boolean up) {
        Price from = limit == null ? order.limit() : limit;
        Price next = up ? ticks.up(from) : ticks.down(from);
        return next.isAbove(Price.ZERO) && next.isBelow(Price.ONE) ? new ChangeTicket(order, ticks, next, left) : this;
    }

    /** A contract more or less, one at least. */
    ChangeTicket size(boolean up) {
        Quantity from = left == null ? order.remaining() : left;
        Quantity one = Quantity.of(1);
        Quantity next = up ? from.plus(one) : from.minus(one);
        return next.isPositive() ? new ChangeTicket(order, ticks, limit, next) : this;
    }
}
