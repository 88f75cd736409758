package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import precog.alert.AlertLog.Notice;
import precog.alert.Severity;
import precog.journal.Fact;
import precog.order.Amendment;
import precog.order.Exchange;
import precog.order.ExchangeReport.AmendRefused;
import precog.order.ExchangeReport.Filled;
import precog.order.ExchangeReport.NotAmended;
import precog.order.ExchangeReport.NotFound;
import precog.order.ExchangeReport.OfOrder;
import precog.order.ExchangeReport.Rejected;
import precog.order.Order;
import precog.order.OrderLife;
import precog.order.OrderState;
import precog.order.OrderUpdate;

/** Sends orders whose intent is written, hears what became of them, and asks where nobody says. */
final class OrderDesk {
    /** An order nobody answered for is asked about again after this time. */
    private static final Duration INQUIRY_PAUSE = Duration.ofSeconds(5);

    /** So often the exchange must deny an order it never acknowledged before it is taken to have never arrived. */
    private static final int DENIALS = 3;

    /** An entry whose intent waited longer than this for the journal is not sent: its price is of another moment. */
    private static final Duration STALE_ENTRY = Duration.ofSeconds(10);

    /** What others do on the news of an order. */
    interface Followers {
        void filled(Order order, Filled fill);

        void done(Order order);

        /** More was filled than ordered. */
        void overFilled(Order order, String words);
    }

    /** How an order that nobody answers for is asked about. */
    private record Inquiry(Instant last, int denials) {}

    private final Ledger ledger;
    private final Exchange exchange;
    private final VenueDesk venue;
    private final Followers followers;
    private final Map<Long, Inquiry> inquiries = new HashMap<>();
    private final Set<Long> cancelsWaiting = new TreeSet<>();

    OrderDesk(Ledger ledger, Exchange exchange, VenueDesk venue, Followers followers) {
        this.ledger = ledger;
        this.exchange = exchange;
        this.venue = venue;
        this.followers = followers;
    }

    /** A client order id no other desk makes: this record's first moment and the order's number. */
    String clientOrderId(long orderId) {
        String born = Long.toString(ledger.state().firstStart().toEpochMilli(), Character.MAX_RADIX);
        String environment = ledger.environment().name().substring(0, 1).toLowerCase(Locale.ROOT);
        return "precog-" + environment + "-" + born + "-" + orderId;
    }

    /** Writes an order's intent; it is sent once that is durable. */
    void place(Order intent) {
        ledger.record(new Fact.OrderFact(intent));
        ledger.effect(new Effect.Submit(intent));
    }

    /** Writes the change of an order; it is asked for once that is durable. */
    void amend(Order changing) {
        ledger.record(new Fact.OrderFact(changing));
        ledger.effect(new Effect.Amend(changing));
    }

    /** The change is durable: it is asked for. */
    void sendAmendment(Order changing) {
        Order known = ledger.state().blotter.order(changing.id());
        Amendment change = known == null ? null : known.pendingAmendment();
        if (known == null || change == null || known.state().isDone()) {
            return;
        }
        if (ledger.now().isAfter(changing.updatedAt().plus(STALE_ENTRY))) {
            String reason = "The journal could not take it for too long; it was never asked for.";
            apply(
                    known,
                    new AmendRefused(ledger.now(), known.clientOrderId(), change.number(), "stale_intent", reason));
            return;
        }
        exchange.amend(known, ledger.now());
    }

    /** Asks for what is left of an order to be canceled, as soon as the venue takes cancels. */
    void cancel(Order order) {
        if (venue.takesCancels()) {
            ledger.effect(new Effect.Cancel(order));
        } else {
            cancelsWaiting.add(order.id());
        }
    }

    /** Asks for many orders to be canceled at once, as soon as the venue takes cancels. */
    void cancelAll(List<Order> orders) {
        if (orders.size() == 1) {
            cancel(orders.getFirst());
        } else if (venue.takesCancels() && !orders.isEmpty()) {
            ledger.effect(new Effect.CancelAll(orders));
        } else {
            orders.forEach(order -> cancelsWaiting.add(order.id()));
        }
    }

    /** Asks again for the cancels that a pause of the venue held back. */
    private void cancelWaiting() {
        if (cancelsWaiting.isEmpty() || !venue.takesCancels()) {
            return;
        }
        List<Order> waiting = ledger.state().blotter.working().stream()
                .filter(order -> cancelsWaiting.contains(order.id()))
                .toList();
        cancelsWaiting.clear();
        cancelAll(waiting);
    }

    /** The intent is durable: the order goes out. */
    void send(Order order) {
        Instant now = ledger.now();
        Order known = ledger.state().blotter.order(order.id());
        if (known == null || known.state() != OrderState.INTENT) {
            return;
        }
        if (order.purpose().opens() && now.isAfter(order.createdAt().plus(STALE_ENTRY))) {
            String reason = "The journal could not take it for too long; it was never sent.";
            apply(known, new Rejected(now, order.clientOrderId(), "stale_intent", reason));
            return;
        }
        exchange.submit(known, now);
        if (OrderLife.sent(known, now) instanceof OrderUpdate.Moved(Order next)) {
            ledger.record(new Fact.OrderFact(next));
        }
    }

    /** Takes in what the exchange says about an order. */
    void apply(OfOrder report) {
        Order order = ledger.state().blotter.byClientId(report.clientOrderId());
        if (order == null) {
            ledger.alert(new Notice(
                    "reconciliation",
                    Severity.CRITICAL,
                    "trading",
                    "orders",
                    report.clientOrderId(),
                    "The exchange reports an order this desk did not make: " + report.clientOrderId()
                            + ". Look at it there and cancel it if it is not yours."));
            return;
        }
        apply(order, report);
        if (report instanceof NotFound) {
            denied(report.clientOrderId());
        } else if (report instanceof NotAmended shown) {
            unchanged(shown);
        }
    }

    private void apply(Order order, OfOrder report) {
        switch (OrderLife.apply(order, report, ledger.state().blotter.fillIds())) {
            case OrderUpdate.Moved(Order next) -> {
                ledger.record(new Fact.OrderFact(next));
                if (report instanceof AmendRefused refused) {
                    tellUnchanged(next, refused);
                }
                finish(order, next);
            }
            case OrderUpdate.Traded(Order next, Filled fill) -> {
                followers.filled(next, fill);
                finish(order, next);
            }
            case OrderUpdate.Ignored _ -> {
                // Heard before.
            }
            case OrderUpdate.Illegal(Order same, String reason) -> contradiction(same, reason);
            case OrderUpdate.OverFilled(Order same, Filled fill, var excess) ->
                followers.overFilled(
                        same,
                        "The exchange filled " + excess + " contracts more than order " + same.id()
                                + " asked for (fill " + fill.fillId() + ")");
        }
    }

    private void finish(Order before, Order next) {
        inquiries.remove(next.id());
        if (next.state().isDone() && !before.state().isDone()) {
            Order latest = ledger.state().blotter.order(next.id());
            followers.done(latest == null ? next : latest);
        }
    }

    private void contradiction(Order order, String reason) {
        ledger.alert(new Notice(
                "reconciliation",
                Severity.HIGH,
                "trading",
                "orders",
                "order " + order.id(),
                "The exchange contradicts itself about order " + order.id() + ": " + reason
                        + " Nothing was changed; compare it with the exchange."));
    }

    private void tellUnchanged(Order order, AmendRefused refused) {
        ledger.alert(new Notice(
                "change_refused",
                Severity.MEDIUM,
                "trading",
                "orders",
                "order " + order.id(),
                "Order " + order.id() + " was not changed: " + refused.reason() + " It stands as before, "
                        + order.remaining() + " contracts at " + order.limit() + "."));
    }

    /** Shown once without a change proves nothing; several times in a row mean that the change never arrived. */
    private void unchanged(NotAmended shown) {
        Order order = ledger.state().blotter.byClientId(shown.clientOrderId());
        Amendment change = order == null ? null : order.pendingAmendment();
        if (order == null || change == null || change.number() != shown.number()) {
            return;
        }
        int denials = countDenial(order);
        if (denials >= DENIALS) {
            String reason =
                    "Asked " + denials + " times, the exchange shows it without the change; that never arrived.";
            apply(
                    order,
                    new AmendRefused(ledger.now(), order.clientOrderId(), change.number(), "never_arrived", reason));
        }
    }

    private int countDenial(Order order) {
        Inquiry before = inquiries.get(order.id());
        int denials = before == null ? 1 : before.denials() + 1;
        inquiries.put(order.id(), new Inquiry(ledger.now(), denials));
        return denials;
    }

    /** One denial proves nothing; several in a row about an order never acknowledged mean it never arrived. */
    private void denied(String clientOrderId) {
        Order order = ledger.state().blotter.byClientId(clientOrderId);
        if (order == null || order.acknowledgedAt() != null || order.state().isDone()) {
            return;
        }
        int denials = countDenial(order);
        if (denials < DENIALS) {
            return;
        }
        String reason = "Asked " + denials + " times, the exchange does not know it; it never arrived.";
        apply(order, new Rejected(ledger.now(), clientOrderId, "never_arrived", reason));
    }

    /** Asks about every order that should have been answered for by now. */
    void inquire() {
        cancelWaiting();
        Instant now = ledger.now();
        for (Order order : ledger.state().blotter.working()) {
            boolean silent = order.state() == OrderState.UNKNOWN
                    || order.state() == OrderState.SUBMITTED
                    || order.pendingAmendment() != null
                    || (order.state() == OrderState.INTENT && order.createdAt().isBefore(now.minus(INQUIRY_PAUSE)));
            Inquiry last = inquiries.get(order.id());
            Instant since = last == null ? order.updatedAt() : last.last();
            if (silent && !now.isBefore(since.plus(INQUIRY_PAUSE))) {
                inquiries.put(order.id(), new Inquiry(now, last == null ? 0 : last.denials()));
                ledger.effect(new Effect.Inquire(order));
            }
        }
    }

    /** Asks about every order believed to be working, as after a start. */
    void inquireAll() {
        for (Order order : ledger.state().blotter.working()) {
            inquiries.put(order.id(), new Inquiry(ledger.now(), 0));
            ledger.effect(new Effect.Inquire(order));
        }
    }
}
