package precog.desk.ticket;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import precog.engine.Answer;
import precog.engine.Command.AskGate;
import precog.engine.Command.PlaceOrder;
import precog.value.Quantity;

/**
 * Finds the most whole contracts of an order that the risk gate would let pass, by halving: what it lets pass at a size
 * it lets pass at every smaller one, because all its limits are "at most".
 */
final class LargestOrder {
    private final BiConsumer<AskGate, Consumer<Answer>> ask;

    LargestOrder(BiConsumer<AskGate, Consumer<Answer>> ask) {
        this.ask = ask;
    }

    /**
     * Asks, once after the other.
     *
     * @param most whole contracts that are surely enough
     * @param found told the size; zero where not even one contract would pass
     */
    void find(PlaceOrder order, long most, Consumer<Quantity> found) {
        between(order, 0, most, found);
    }

    private void between(PlaceOrder order, long passes, long most, Consumer<Quantity> found) {
        if (passes >= most) {
            found.accept(Quantity.of(passes));
            return;
        }
        long middle = passes + (most - passes + 1) / 2;
        ask.accept(new AskGate(sized(order, Quantity.of(middle))), answer -> {
            if (answer.done()) {
                between(order, middle, most, found);
            } else {
                between(order, passes, middle - 1, found);
            }
        });
    }

    private static PlaceOrder sized(PlaceOrder order, Quantity quantity) {
        return new PlaceOrder(
                order.market(),
                order.outcome(),
                order.action(),
                quantity,
                order.limit(),
                order.timeInForce(),
                order.postOnly(),
                order.by());
    }
}
