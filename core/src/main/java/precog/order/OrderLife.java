package precog.order;

import static precog.order.OrderEvent.ACKNOWLEDGED;
import static precog.order.OrderEvent.NOT_FOUND;
import static precog.order.OrderEvent.PARTLY_FILLED;
import static precog.order.OrderEvent.SENT;
import static precog.order.OrderEvent.UNANSWERED;
import static precog.order.OrderEvent.WHOLLY_FILLED;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import precog.value.Price;
import precog.value.Quantity;

/**
 * The life of an order: one table of moves, and how a report is applied by it.
 *
 * <p>Three principles made the table. A fill is money and counts in every state, also after a cancel. What proves that
 * the exchange has the order beats what denies it, whichever comes first. Silence proves nothing.
 *
 * <p>While a change is under way the order has the terms before it or those after it, and nobody here knows which: a
 * fill may use up either, and only one that the terms before could not hold proves the change.
 */
public final class OrderLife {
    /** Code of a {@link Canceled} report that means the order's time ran out. */
    public static final String EXPIRED_CODE = "expired";

    /** Reason code of an order whose answer was lost. */
    public static final String UNANSWERED_CODE = "unanswered";

    private static final String IMPOSSIBLE = "-";

    /** Rows: state before. Columns: events in the order of {@link OrderEvent}. {@code -} cannot happen. */
    private static final String TABLE = """
            state            SENT      ACKNOWLEDGED     REJECTED PARTLY_FILLED    WHOLLY_FILLED CANCELED EXPIRED UNANSWERED TERMS_TOLD       NOT_FOUND
            INTENT           SUBMITTED RESTING          REJECTED PARTIALLY_FILLED FILLED        CANCELED EXPIRED UNKNOWN    -                INTENT
            SUBMITTED        SUBMITTED RESTING          REJECTED PARTIALLY_FILLED FILLED        CANCELED EXPIRED UNKNOWN    -                SUBMITTED
            UNKNOWN          SUBMITTED RESTING          REJECTED PARTIALLY_FILLED FILLED        CANCELED EXPIRED UNKNOWN    RESTING          UNKNOWN
            RESTING          -         RESTING          -        PARTIALLY_FILLED FILLED        CANCELED EXPIRED UNKNOWN    RESTING          RESTING
            PARTIALLY_FILLED -         PARTIALLY_FILLED -        PARTIALLY_FILLED FILLED        CANCELED EXPIRED UNKNOWN    PARTIALLY_FILLED PARTIALLY_FILLED
            FILLED           -         FILLED           -        -                -             FILLED   FILLED  FILLED     FILLED           FILLED
            CANCELED         -         CANCELED         -        CANCELED         FILLED        CANCELED CANCELED CANCELED  CANCELED         CANCELED
            EXPIRED          -         EXPIRED          -        EXPIRED          FILLED        EXPIRED  EXPIRED EXPIRED    EXPIRED          EXPIRED
            REJECTED         -         RESTING          REJECTED PARTIALLY_FILLED FILLED        CANCELED EXPIRED REJECTED   -                REJECTED
            """;

    private static final Map<OrderState, Map<OrderEvent, OrderState>> MOVES = parse();

    private OrderLife() {}

    /** The state after an event; null where that event cannot happen in that state. */
    public static @Nullable OrderState next(OrderState state, OrderEvent event) {
        return MOVES.getOrDefault(state, Map.of()).get(event);
    }

    /** We handed the order to the exchange. */
    public static OrderUpdate sent(Order order, Instant at) {
        OrderState next = next(order.state(), SENT);
        return next == null
                ? new OrderUpdate.Illegal(order, "An order that is " + order.state() + " is not sent.")
                : new OrderUpdate.Moved(
                        new OrderChange(order).state(next, at).sent(at).result());
    }

    /**
     * Applies what the exchange says. Applying a report twice, or reports in another order, ends in the same order.
     *
     * @param fillsApplied ids of the fills already applied to any order; only read
     */
    public static OrderUpdate apply(Order order, OfOrder report, Set<String> fillsApplied) {
        if (!report.clientOrderId().equals(order.clientOrderId())) {
            return new OrderUpdate.Illegal(order, "The report is about " + report.clientOrderId() + ".");
        }
        if (report instanceof Amended || report instanceof AmendRefused) {
            return terms(order, report);
        }
        if (report instanceof Filled fill) {
            if (fillsApplied.contains(fill.fillId())) {
                return new OrderUpdate.Ignored(order, "Fill " + fill.fillId() + " is already applied.");
            }
            return fill(order, fill);
        }
        OrderEvent event = event(report);
        OrderState next = next(order.state(), event);
        if (next == null) {
            return new OrderUpdate.Illegal(order, "An order that is " + order.state() + " cannot be " + event + ".");
        }
        if (report instanceof Acknowledged known && contradicts(order, known)) {
            return new OrderUpdate.Illegal(
                    order,
                    "The exchange calls it " + known.exchangeOrderId() + ", before " + order.exchangeOrderId() + ".");
        }
        return moved(order, report, event, next);
    }

    private static OrderUpdate fill(Order order, Filled fill) {
        if (!fill.quantity().isPositive()) {
            return new OrderUpdate.Illegal(order, "A fill of " + fill.quantity() + " contracts is none.");
        }
        Quantity excess = fill.quantity().minus(order.mostRemaining());
        if (excess.isPositive()) {
            return new OrderUpdate.OverFilled(order, fill, excess);
        }
        Amendment pending = order.pendingAmendment();
        if (pending != null && fill.quantity().compareTo(order.remaining()) > 0) {
            // More than the terms before could hold: the change was made, whatever became of its answer.
            return fill(changed(order, pending.limit(), pending.quantity()), fill);
        }
        boolean whole = fill.quantity().equals(order.mostRemaining());
        OrderState next = next(order.state(), whole ? WHOLLY_FILLED : PARTLY_FILLED);
        if (next == null) {
            return new OrderUpdate.Illegal(order, "An order that is " + order.state() + " cannot be filled.");
        }
        boolean open = pending != null && order.state() == OrderState.UNKNOWN && !whole;
        OrderChange change = new OrderChange(order)
                .state(open ? OrderState.UNKNOWN : next, fill.at())
                .fill(fill)
                .venue(fill.venueAt());
        if (!open && (next == OrderState.FILLED || next == OrderState.PARTIALLY_FILLED)) {
            change.because(null, null);
        }
        if (next == OrderState.FILLED && order.amendment() != null) {
            change.amendment(order.amendment().answered());
        }
        return new OrderUpdate.Traded(change.result(), fill);
    }

    private static Order changed(Order order, Price limit, Quantity quantity) {
        OrderChange change = new OrderChange(order).terms(limit, quantity);
        return order.amendment() == null
                ? change.result()
                : change.amendment(order.amendment().answered()).result();
    }

    /**
     * We are about to ask for a change of a working order.
     *
     * @param quantity contracts in all, those filled included
     */
    public static OrderUpdate amending(Order order, Price limit, Quantity quantity, Instant at) {
        boolean works = order.state() == OrderState.RESTING || order.state() == OrderState.PARTIALLY_FILLED;
        if (!works || order.pendingAmendment() != null) {
            return new OrderUpdate.Illegal(order, "An order that is " + order.state() + " is not changed now.");
        }
        int number = order.amendment() == null ? 1 : order.amendment().number() + 1;
        return new OrderUpdate.Moved(new OrderChange(order)
                .amendment(new Amendment(number, limit, quantity, true))
                .state(order.state(), at)
                .result());
    }

    /** The exchange said what became of a change. */
    private static OrderUpdate terms(Order order, OfOrder report) {
        Amendment pending = order.pendingAmendment();
        int number = report instanceof Amended amended ? amended.number() : ((AmendRefused) report).number();
        if (pending == null || pending.number() != number) {
            return new OrderUpdate.Ignored(order, "What became of change " + number + " is known.");
        }
        OrderState next = next(order.state(), OrderEvent.TERMS_TOLD);
        if (next == null) {
            return new OrderUpdate.Illegal(order, "An order that is " + order.state() + " cannot be changed.");
        }
        Order with = switch (report) {
            case Amended amended ->
                changed(
                        order,
                        amended.limit(),
                        amended.quantity().compareTo(order.filled()) < 0 ? order.filled() : amended.quantity());
            default -> changed(order, order.limit(), order.quantity());
        };
        OrderChange change = new OrderChange(with).state(worked(with, next), report.at());
        if (report instanceof AmendRefused refused) {
            change.because(refused.code(), refused.reason());
        } else if (!next.isDone()) {
            change.because(null, null);
        }
        return new OrderUpdate.Moved(change.result());
    }

    /** A state once the terms are known, by what is filled. */
    private static OrderState worked(Order order, OrderState next) {
        if (order.remaining().isZero()) {
            return OrderState.FILLED;
        }
        boolean partly = next == OrderState.RESTING && order.filled().isPositive();
        return partly ? OrderState.PARTIALLY_FILLED : next;
    }

    private static OrderUpdate moved(Order order, OfOrder report, OrderEvent event, OrderState next) {
        boolean partly = next == OrderState.RESTING && order.filled().isPositive();
        boolean open = order.state() == OrderState.UNKNOWN && event == ACKNOWLEDGED && order.pendingAmendment() != null;
        OrderState state = open ? OrderState.UNKNOWN : partly ? OrderState.PARTIALLY_FILLED : next;
        OrderChange change = new OrderChange(order).state(state, report.at());
        boolean news = state != order.state();
        switch (report) {
            case Acknowledged known -> {
                change.acknowledged(known.exchangeOrderId(), known.at()).venue(known.venueAt());
                news |= order.exchangeOrderId() == null;
                if (!state.isDone() && !open) {
                    change.because(null, null);
                }
            }
            case Rejected rejected -> change.because(rejected.code(), rejected.reason());
            case Canceled canceled ->
                change.because(canceled.code(), canceled.reason()).venue(canceled.venueAt());
            case Unanswered silence -> change.because(UNANSWERED_CODE, silence.reason());
            case NotFound _, NotAmended _, Filled _, Amended _, AmendRefused _ -> news = false;
        }
        return news
                ? new OrderUpdate.Moved(change.result())
                : new OrderUpdate.Ignored(order, event + " says nothing new of an order that is " + state + ".");
    }

    private static boolean contradicts(Order order, Acknowledged known) {
        return order.exchangeOrderId() != null && !order.exchangeOrderId().equals(known.exchangeOrderId());
    }

    private static OrderEvent event(OfOrder report) {
        return switch (report) {
            case Acknowledged _ -> ACKNOWLEDGED;
            case Rejected _ -> OrderEvent.REJECTED;
            case Canceled canceled -> canceled.code().equals(EXPIRED_CODE) ? OrderEvent.EXPIRED : OrderEvent.CANCELED;
            case Unanswered _ -> UNANSWERED;
            case NotFound _, NotAmended _ -> NOT_FOUND;
            case Amended _, AmendRefused _ -> OrderEvent.TERMS_TOLD;
            case Filled _ -> throw new IllegalArgumentException("Which event a fill is depends on the order.");
        };
    }

    private static Map<OrderState, Map<OrderEvent, OrderState>> parse() {
        Map<OrderState, Map<OrderEvent, OrderState>> moves = new EnumMap<>(OrderState.class);
        List<List<String>> rows = TABLE.lines().map(OrderLife::cells).toList();
        List<String> header = rows.getFirst();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<OrderEvent, OrderState> line = new EnumMap<>(OrderEvent.class);
            for (int column = 1; column < row.size(); column++) {
                if (!row.get(column).equals(IMPOSSIBLE)) {
                    line.put(OrderEvent.valueOf(header.get(column)), OrderState.valueOf(row.get(column)));
                }
            }
            moves.put(OrderState.valueOf(row.getFirst()), Map.copyOf(line));
        }
        return Map.copyOf(moves);
    }

    private static List<String> cells(String line) {
        return new Scanner(line).tokens().toList();
    }
}
