package precog.order;

import precog.value.Quantity;

/** What a report did to an order. */
public sealed interface OrderUpdate {
    /** The order afterwards; the same object where nothing changed. */
    Order order();

    /** The order changed, no contract did. */
    record Moved(Order order) implements OrderUpdate {}

    /** Contracts changed hands: a {@link Trade} is to be made of the fill. */
    record Traded(Order order, ExchangeReport.Filled fill) implements OrderUpdate {}

    /** Nothing new: a repeat, or an answer that proves nothing. */
    record Ignored(Order order, String reason) implements OrderUpdate {}

    /** The report contradicts what is known; nothing is applied and a person should look. */
    record Illegal(Order order, String reason) implements OrderUpdate {}

    /**
     * The exchange reports more filled than was ordered. Nothing is applied: entries stop, and what is really held is
     * settled by reconciliation with the exchange.
     *
     * @param excess contracts beyond the order
     */
    record OverFilled(Order order, ExchangeReport.Filled fill, Quantity excess) implements OrderUpdate {}
}
