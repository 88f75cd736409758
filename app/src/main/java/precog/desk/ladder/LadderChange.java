package precog.desk.ladder;

import java.util.List;
import java.util.Optional;
import precog.desk.stake.Stake;
import precog.engine.Command.AmendOrder;
import precog.order.Order;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** Changes of own orders by their place on the ladder; one whose last change is not answered yet stays. */
record LadderChange(List<Order> orders, String trader) {
    LadderChange {
        orders = orders.stream()
                .filter(order -> order.pendingAmendment() == null)
                .toList();
    }

    /** The orders at another YES price. */
    List<AmendOrder> to(Price yes) {
        return orders.stream()
                .map(order -> new AmendOrder(
                        order.id(), order.outcome() == Outcome.YES ? yes : yes.complement(), order.remaining(), trader))
                .toList();
    }

    /** The orders larger by a stake, or smaller; one that would have nothing left is left out: it is canceled instead. */
    List<AmendOrder> by(Stake stake, boolean larger) {
        return orders.stream()
                .flatMap(order -> sized(order, stake, larger).stream())
                .toList();
    }

    private Optional<AmendOrder> sized(Order order, Stake stake, boolean larger) {
        Quantity step = stake.at(order.limit());
        Quantity left =
                larger ? order.remaining().plus(step) : order.remaining().minus(step);
        return step.isPositive() && left.isPositive()
                ? Optional.of(new AmendOrder(order.id(), order.limit(), left, trader))
                : Optional.empty();
    }
}
