package precog.order;

import precog.value.Price;
import precog.value.Quantity;

/**
 * The last change asked for of a working order.
 *
 * @param number 1 for the order's first change, then counted up: an answer to one before says nothing of this
 * @param limit own-side price it is to have
 * @param quantity contracts it is to have in all, those filled included
 * @param pending whether the exchange has not said yet what became of it
 */
public record Amendment(int number, Price limit, Quantity quantity, boolean pending) {
    /** The same, answered. */
    Amendment answered() {
        return new Amendment(number, limit, quantity, false);
    }
}
