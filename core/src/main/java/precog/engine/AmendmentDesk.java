package precog.engine;

import org.jspecify.annotations.Nullable;
import precog.engine.Command.AmendOrder;
import precog.market.Market;
import precog.order.Order;
import precog.order.OrderLife;
import precog.order.OrderUpdate;
import precog.position.Position;
import precog.risk.OrderRequest;
import precog.risk.RiskVerdict;
import precog.value.Quantity;

/**
 * Changes resting orders of the trader's own. More at stake is an entry and passes the gate; less at stake needs no
 * verdict, as a cancel does not. Exits that walk are not changed: each step of a walk is an attempt of its own, with
 * its own order, limit and time, and an amended price would go to the back of the queue just as a new order does.
 */
final class AmendmentDesk {
    private final Ledger ledger;
    private final MarketWatch watch;
    private final Gate gate;
    private final VenueDesk venue;
    private final OrderDesk orders;

    AmendmentDesk(Ledger ledger, MarketWatch watch, Gate gate, VenueDesk venue, OrderDesk orders) {
        this.ledger = ledger;
        this.watch = watch;
        this.gate = gate;
        this.venue = venue;
        this.orders = orders;
    }

    Answer amend(AmendOrder command) {
        Order order = ledger.state().blotter.order(command.orderId());
        if (order == null || order.state().isDone()) {
            return Answer.refused("There is no working order " + command.orderId() + ".");
        }
        Market market = watch.market(order.market());
        String wrong = market == null ? "No market " + order.market() + " is listed." : wrong(order, command, market);
        if (market == null || wrong != null) {
            return Answer.refused(wrong == null ? "" : wrong);
        }
        Quantity quantity = order.filled().plus(command.remaining());
        if (!(OrderLife.amending(order, command.limit(), quantity, ledger.now())
                instanceof OrderUpdate.Moved(Order changing))) {
            return Answer.refused("Order " + order.id()
                    + (order.pendingAmendment() == null ? " is not resting yet" : " is being changed already")
                    + "; wait until the exchange has answered.");
        }
        RiskVerdict verdict = verdict(order, request(order, command, market));
        if (verdict != null && !verdict.allowed()) {
            return Answer.refused("Order " + order.id() + " was not changed.", verdict.refusals());
        }
        orders.amend(changing);
        return Answer.done("Order " + order.id() + " is being changed to " + contracts(command.remaining()) + " at "
                + command.limit()
                + (keepsPlace(order, command) ? "; it keeps its place." : "; it goes to the back of the queue."));
    }

    /** What keeps the change from being one, whatever the risk; null where nothing does. */
    private @Nullable String wrong(Order order, AmendOrder command, Market market) {
        if (ledger.state().exitIntent(order.id()) != null) {
            return "Order " + order.id() + " is a step of the exit from position " + order.positionId()
                    + " and is walked by itself. Cancel it to end that.";
        }
        if (!market.listing().ticks().accepts(command.limit())) {
            return command.limit() + " is not on a tick of " + order.market() + ".";
        }
        if (!command.remaining().isPositive()) {
            return "An order of " + command.remaining() + " contracts is none; cancel it instead.";
        }
        if (command.limit().equals(order.limit()) && command.remaining().equals(order.remaining())) {
            return "Order " + order.id() + " has this price and size already.";
        }
        // A smaller order is in part a cancel, which the venue takes longer than it takes orders.
        boolean open = keepsPlace(order, command) ? venue.takesCancels() : venue.takesOrders();
        return open ? null : "The exchange does not take it now: " + venue.pause();
    }

    private OrderRequest request(Order order, AmendOrder command, Market market) {
        Position position =
                order.positionId() == null ? null : ledger.state().holdings.position(order.positionId());
        return new OrderRequest(
                order.id(),
                ledger.environment(),
                MarketWatch.view(market),
                order.outcome(),
                order.action(),
                command.limit(),
                command.remaining(),
                position == null ? Quantity.ZERO : position.quantity(),
                order.edgeId());
    }

    /** The gate's verdict where the change puts more at stake, or sells something else; null where none is needed. */
    private @Nullable RiskVerdict verdict(Order order, OrderRequest request) {
        if (!request.opens()) {
            return gate.judge(request);
        }
        boolean more = request.worstCase()
                        .compareTo(
                                ExposureBook.worstCase(order, request.market().listing()))
                > 0;
        return more ? gate.judge(request, order) : null;
    }

    private static boolean keepsPlace(Order order, AmendOrder command) {
        return command.limit().equals(order.limit()) && command.remaining().compareTo(order.remaining()) < 0;
    }

    private static String contracts(Quantity quantity) {
        return quantity.decimal().stripTrailingZeros().toPlainString();
    }
}
