package precog.engine;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import precog.exit.ExitAttempt;
import precog.exit.ExitCondition;
import precog.exit.ExitIntent;
import precog.exit.ExitStep;
import precog.journal.Fact;
import precog.market.Market;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.order.TimeInForce;
import precog.position.Position;
import precog.risk.OrderRequest;
import precog.risk.RiskVerdict;
import precog.value.Action;

/** Makes exit orders with their cause, and writes what became of each. */
final class ExitOrders {
    private static final String MARKET = "market";
    private static final String LIMIT = "limit";

    private final Ledger ledger;
    private final Gate gate;
    private final OrderDesk orders;
    private final Set<Long> cancelAsked = new HashSet<>();

    ExitOrders(Ledger ledger, Gate gate, OrderDesk orders) {
        this.ledger = ledger;
        this.gate = gate;
        this.orders = orders;
    }

    /** Sends an exit order through the gate; null where it could not be an order at all. */
    @Nullable
    Order place(Market market, Position position, ExitCondition condition, ExitStep.Place place, String others) {
        long id = ledger.next(Serial.ORDER);
        RiskVerdict verdict = gate.judge(new OrderRequest(
                id,
                ledger.environment(),
                MarketWatch.view(market),
                position.outcome(),
                Action.SELL,
                place.limit(),
                place.quantity(),
                position.quantity(),
                null));
        if (!verdict.allowed()) {
            return null;
        }
        boolean immediate = place.timeInForce() == TimeInForce.IMMEDIATE_OR_CANCEL;
        ledger.record(new Fact.ExitIntentFact(new ExitIntent(
                id,
                position.id(),
                condition,
                place.number(),
                immediate ? MARKET : LIMIT,
                Math.toIntExact(place.timeout().toSeconds()),
                others)));
        Order order = Order.intent(
                id,
                orders.clientOrderId(id),
                ledger.environment(),
                position.platform(),
                position.market(),
                position.event(),
                position.outcome(),
                Action.SELL,
                place.limit(),
                place.quantity(),
                place.timeInForce(),
                false,
                OrderPurpose.EXIT,
                null,
                null,
                position.id(),
                ledger.now());
        orders.place(order);
        return order;
    }

    void cancel(Order order) {
        orders.cancel(order);
    }

    /** Cancels an order that no walk drives, asking once. */
    void cancelOnce(Order order) {
        if (cancelAsked.add(order.id())) {
            orders.cancel(order);
        }
    }

    /** An exit order is done: what it tried and got is kept. */
    void attempted(Order order) {
        cancelAsked.remove(order.id());
        ExitIntent intent = ledger.state().exitIntent(order.id());
        if (intent == null) {
            return;
        }
        ledger.record(new Fact.ExitAttemptFact(new ExitAttempt(
                ledger.next(Serial.EXIT_ATTEMPT),
                order.environment(),
                intent.positionId(),
                order.id(),
                intent.condition(),
                intent.condition().priority(),
                intent.orderType(),
                order.limit(),
                order.averagePrice(),
                order.quantity(),
                order.filled(),
                intent.number(),
                intent.timeoutSeconds(),
                order.remaining().isZero(),
                intent.others(),
                ledger.now())));
    }
}
