package precog.exit;

import java.time.Duration;
import precog.order.TimeInForce;
import precog.value.Price;
import precog.value.Quantity;

/** What an exit walk wants done next. */
public sealed interface ExitStep {
    /**
     * Send an order that sells {@code quantity} of the position.
     *
     * @param number 1 for the first order of the walk
     * @param timeout how long it may work before the next step
     */
    record Place(Price limit, Quantity quantity, TimeInForce timeInForce, int number, Duration timeout)
            implements ExitStep {}

    /** Cancel the order that works; the next step comes once it is known to be done. */
    record Cancel() implements ExitStep {}

    /** Nothing for now. */
    record Wait() implements ExitStep {}

    /** The walk is over: all that was wanted is sold, or it gave up for now. */
    record Done() implements ExitStep {}
}
