package precog.desk.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.desk.text.Figures;
import precog.engine.QueuePlace;
import precog.order.Amendment;
import precog.order.Order;
import precog.order.OrderState;
import precog.value.MarketId;
import precog.value.Outcome;

/** The orders blotter without its screen. */
final class OrdersModel {
    private final Map<Long, OrderRow> known = new HashMap<>();
    private List<Order> shown = List.of();
    private Map<Long, QueuePlace> places = Map.of();
    private List<OrderRow> rows = List.of();

    /** Takes the orders of a snapshot; an order stays the same row. Whether anything changed. */
    boolean take(List<Order> orders, Map<Long, QueuePlace> queues) {
        if (orders.equals(shown) && queues.equals(places)) {
            return false;
        }
        shown = orders;
        places = queues;
        List<OrderRow> next = new ArrayList<>();
        for (Order order : orders) {
            OrderRow row = known.computeIfAbsent(order.id(), id -> new OrderRow(order));
            row.take(order, queues.get(order.id()));
            next.add(row);
        }
        known.values().retainAll(next);
        rows = List.copyOf(next);
        return true;
    }

    List<OrderRow> rows() {
        return rows;
    }

    /** How many work, and how many of those nobody knows the fate of. */
    String summary() {
        long working = rows.stream().filter(OrderRow::working).count();
        long unresolved = rows.stream().filter(OrderRow::unresolved).count();
        return working + " working" + (unresolved == 0 ? "" : " · " + unresolved + " unresolved");
    }

    /** Working entries, those that a cancel of all would cancel; of one market and one outcome where they are given. */
    long workingEntries(@Nullable MarketId market, @Nullable Outcome outcome) {
        return rows.stream()
                .filter(row -> row.working() && row.order().purpose().opens())
                .filter(row -> market == null || row.order().market().equals(market))
                .filter(row -> outcome == null || row.order().outcome() == outcome)
                .count();
    }

    /** What happened to an order so far, in sentences. */
    static String story(OrderRow row) {
        Order order = row.order();
        StringBuilder story = new StringBuilder(order.clientOrderId());
        if (order.exchangeOrderId() != null) {
            story.append(" (exchange ").append(order.exchangeOrderId()).append(")");
        }
        story.append(" · ").append(row.state()).append(": ").append(Figures.quantity(order.filled()));
        story.append(" of ").append(Figures.quantity(order.quantity())).append(" filled");
        if (order.averagePrice() != null) {
            story.append(" at ").append(Figures.price(order.averagePrice())).append(" on average");
        }
        story.append(". ");
        if (order.state() == OrderState.UNKNOWN) {
            story.append("The exchange is asked until it tells; nothing new is sent on this market before. ");
        }
        Amendment pending = order.pendingAmendment();
        if (pending != null) {
            story.append("Being changed to ")
                    .append(Figures.quantity(pending.quantity().minus(order.filled())));
            story.append(" left at ").append(Figures.price(pending.limit())).append(". ");
        }
        if (order.reason() != null) {
            story.append(order.reason()).append(". ");
        }
        after(story, "Sent", order.createdAt(), order.sentAt());
        after(story, "Acknowledged", order.createdAt(), order.acknowledgedAt());
        if (order.edgeId() != null) {
            story.append("From edge ").append(order.edgeId()).append(". ");
        }
        return story.toString().strip();
    }

    private static void after(StringBuilder story, String what, Instant created, @Nullable Instant at) {
        if (at != null) {
            story.append(what)
                    .append(" after ")
                    .append(Duration.between(created, at).toMillis())
                    .append(" ms. ");
        }
    }
}
