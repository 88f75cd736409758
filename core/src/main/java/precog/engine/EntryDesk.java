package precog.engine;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import precog.decision.ApprovedEntry;
import precog.engine.Command.AskGate;
import precog.engine.Command.CancelOrder;
import precog.engine.Command.CancelOrders;
import precog.engine.Command.PlaceOrder;
import precog.market.Market;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.order.TimeInForce;
import precog.position.Position;
import precog.risk.OrderRequest;
import precog.risk.RiskVerdict;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** Sends what a person decided on: approved edges and tickets, each through the gate; and cancels. */
final class EntryDesk {
    private final Ledger ledger;
    private final MarketWatch watch;
    private final Gate gate;
    private final OrderDesk orders;

    /** What an order is to be. */
    private record Ticket(
            Outcome outcome,
            Action action,
            Price limit,
            Quantity quantity,
            TimeInForce timeInForce,
            boolean postOnly,
            OrderPurpose purpose,
            @Nullable Long edgeId,
            @Nullable Long decisionId,
            @Nullable Position position) {}

    EntryDesk(Ledger ledger, MarketWatch watch, Gate gate, OrderDesk orders) {
        this.ledger = ledger;
        this.watch = watch;
        this.gate = gate;
        this.orders = orders;
    }

    /** Sends an approved edge: immediate-or-cancel, because what was approved is the book of this moment. */
    Answer enter(ApprovedEntry entry) {
        Market market = watch.market(entry.market());
        return market == null
                ? unknown(entry.market())
                : send(
                        market,
                        new Ticket(
                                entry.outcome(),
                                Action.BUY,
                                entry.limit(),
                                entry.quantity(),
                                TimeInForce.IMMEDIATE_OR_CANCEL,
                                false,
                                OrderPurpose.ENTRY,
                                entry.shown().id(),
                                entry.decision().id(),
                                null));
    }

    /** Sends a ticket. Selling is leaving: it is tied to the position and limited to what is held and not for sale. */
    Answer place(PlaceOrder command) {
        return with(command, this::send);
    }

    /** What the gate would say of a ticket. */
    Answer ask(AskGate command) {
        return with(command.order(), (market, ticket) -> {
            RiskVerdict verdict = gate.foresee(request(0, market, ticket));
            return verdict.allowed()
                    ? Answer.done("The risk gate would let it pass.")
                    : Answer.refused("The risk gate would refuse it.", verdict.refusals());
        });
    }

    /** Does something with a ticket and its market, where there are both. */
    private Answer with(PlaceOrder command, BiFunction<Market, Ticket, Answer> deed) {
        Market market = watch.market(command.market());
        if (market == null) {
            return unknown(command.market());
        }
        boolean sells = command.action() == Action.SELL;
        Position position = sells ? ledger.state().holdings.open(command.market(), command.outcome()) : null;
        if (sells && position == null) {
            return Answer.refused("There are no " + command.outcome() + " contracts of " + command.market()
                    + " to sell. To bet against it, buy " + command.outcome().opposite() + ".");
        }
        if (position != null && ledger.state().blotter.workingExit(position.id()) != null) {
            return Answer.refused("An order that sells position " + position.id()
                    + " works already. Cancel it first, so that nothing is sold twice.");
        }
        return deed.apply(
                market,
                new Ticket(
                        command.outcome(),
                        command.action(),
                        command.limit(),
                        command.quantity(),
                        command.timeInForce(),
                        command.postOnly(),
                        sells ? OrderPurpose.EXIT : OrderPurpose.MANUAL,
                        null,
                        null,
                        position));
    }

    private OrderRequest request(long orderId, Market market, Ticket ticket) {
        return new OrderRequest(
                orderId,
                ledger.environment(),
                MarketWatch.view(market),
                ticket.outcome(),
                ticket.action(),
                ticket.limit(),
                ticket.quantity(),
                ticket.position() == null ? Quantity.ZERO : ticket.position().quantity(),
                ticket.edgeId());
    }

    private Answer send(Market market, Ticket ticket) {
        long id = ledger.next(Serial.ORDER);
        Position position = ticket.position();
        RiskVerdict verdict = gate.judge(request(id, market, ticket));
        if (!verdict.allowed()) {
            return Answer.refused("The order was not sent.", verdict.refusals());
        }
        orders.place(Order.intent(
                id,
                orders.clientOrderId(id),
                ledger.environment(),
                market.listing().platform(),
                market.id(),
                market.listing().event(),
                ticket.outcome(),
                ticket.action(),
                ticket.limit(),
                ticket.quantity(),
                ticket.timeInForce(),
                ticket.postOnly(),
                ticket.purpose(),
                ticket.edgeId(),
                ticket.decisionId(),
                position == null ? null : position.id(),
                ledger.now()));
        return Answer.done("Order " + id + " is on its way: "
                + (ticket.action() == Action.BUY ? "buy " : "sell ")
                + ticket.quantity().decimal().stripTrailingZeros().toPlainString() + " " + ticket.outcome() + " of "
                + market.id() + " at " + ticket.limit() + " or better.");
    }

    Answer cancel(CancelOrder command) {
        Order order = ledger.state().blotter.order(command.orderId());
        if (order == null || order.state().isDone()) {
            return Answer.refused("There is no working order " + command.orderId() + ".");
        }
        orders.cancel(order);
        return Answer.done("Order " + order.id() + " is being canceled.");
    }

    Answer cancel(CancelOrders command) {
        int count = cancelEntries(command.market(), command.outcome());
        return Answer.done(
                switch (count) {
                    case 0 -> "No such entry was working.";
                    case 1 -> "1 entry is being canceled.";
                    default -> count + " entries are being canceled.";
                });
    }

    /** Cancels working entries, of one market or of all, of one outcome or of both; returns how many. */
    int cancelEntries(@Nullable MarketId market, @Nullable Outcome outcome) {
        List<Order> entries = ledger.state()
                .blotter
                .workingEntries()
                .filter(order -> market == null || order.market().equals(market))
                .filter(order -> outcome == null || order.outcome() == outcome)
                .toList();
        orders.cancelAll(entries);
        return entries.size();
    }

    private static Answer unknown(MarketId market) {
        return Answer.refused("No market " + market + " is listed.");
    }
}
