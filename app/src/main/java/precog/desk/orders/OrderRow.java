package precog.desk.orders;

import org.jspecify.annotations.Nullable;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;
import precog.engine.QueuePlace;
import precog.order.Order;
import precog.order.OrderState;

/** An order on the blotter; the same object for as long as it is listed. */
public final class OrderRow {
    private Order order;
    private @Nullable QueuePlace place;

    OrderRow(Order order) {
        this.order = order;
    }

    void take(Order next, @Nullable QueuePlace inQueue) {
        order = next;
        place = inQueue;
    }

    /** Where it stands in its queue; null where nobody told, or it rests no more. */
    @Nullable
    QueuePlace place() {
        return changeable() ? place : null;
    }

    public Order order() {
        return order;
    }

    /** Whether it can still fill, as far as we know. */
    public boolean working() {
        return !order.state().isDone();
    }

    /** Whether it rests, so that another price or size can be asked for. */
    boolean changeable() {
        return order.state() == OrderState.RESTING || order.state() == OrderState.PARTIALLY_FILLED;
    }

    /** Whether its fate is unknown until the exchange tells. */
    boolean unresolved() {
        return order.state() == OrderState.UNKNOWN;
    }

    /** Its state in words; an unknown one is unresolved, which is a state of its own. */
    String state() {
        return switch (order.state()) {
            case UNKNOWN -> "Unresolved";
            case INTENT -> "Being sent";
            default ->
                changeable() && order.pendingAmendment() != null ? "Being changed" : Figures.words(order.state());
        };
    }

    Tone tone() {
        return switch (order.state()) {
            case UNKNOWN -> Tone.DANGER;
            case REJECTED -> Tone.WARNING;
            case INTENT, SUBMITTED, RESTING, PARTIALLY_FILLED -> Tone.ACCENT;
            case FILLED -> Tone.PLAIN;
            case CANCELED, EXPIRED -> Tone.MUTED;
        };
    }

    /** Unresolved orders first, then working ones, then the rest. */
    int rank() {
        return unresolved() ? 0 : working() ? 1 : 2;
    }
}
