package precog.desk.orders;

import java.time.Duration;
import java.time.Instant;
import precog.desk.text.Figures;
import precog.order.Order;
import precog.order.OrderState;
import precog.value.Money;

/**
 * What is to be said of an order whose fate nobody knows.
 *
 * @param order the order
 * @param what the order itself
 * @param known what is known of it
 * @param since how long it has been so
 * @param next what happens next
 */
record Unresolved(Order order, String what, String known, String since, String next) {
    static Unresolved of(Order order, String market, Instant now) {
        String what = "Order " + order.id() + ": "
                + Figures.words(order.action()).toLowerCase(java.util.Locale.ROOT) + " "
                + Figures.quantity(order.quantity()) + " " + order.outcome() + " at " + Figures.price(order.limit())
                + " · " + market;
        return new Unresolved(order, what, known(order), since(order, now), next(order));
    }

    static boolean is(Order order) {
        return order.state() == OrderState.UNKNOWN;
    }

    private static String known(Order order) {
        String sent = order.sentAt() == null ? "It is not known whether it left." : "It was sent.";
        String acknowledged = order.acknowledgedAt() == null
                ? " The exchange never acknowledged it."
                : " The exchange acknowledged it as "
                        + (order.exchangeOrderId() == null ? "its own" : order.exchangeOrderId()) + ".";
        String filled = order.filled().isZero()
                ? " No fill is known."
                : " " + Figures.quantity(order.filled()) + " filled for sure.";
        String reason = order.reason() == null ? "" : " " + order.reason() + ".";
        return sent + acknowledged + filled + reason;
    }

    private static String since(Order order, Instant now) {
        return "Unresolved for " + Figures.span(Duration.between(order.updatedAt(), now)) + ".";
    }

    private static String next(Order order) {
        Money atStake = Money.of(order.limit(), order.remaining());
        String counted = order.purpose().opens()
                ? " Until then " + Figures.money(atStake)
                        + " of it count as exposure, and no entry is sent on its market."
                : " Until then no second exit is sent for its position, so that nothing is sold twice.";
        String arrived = order.acknowledgedAt() == null
                ? " Three denials in a row mean it never arrived."
                : " What it fills counts, whenever that is told.";
        return "The exchange is asked every 5 s until it tells." + arrived + counted;
    }
}
