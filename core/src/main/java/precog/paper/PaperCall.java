package precog.paper;

import precog.order.Order;

/** What we asked of the exchange, on its way there. */
sealed interface PaperCall {
    /** An order; {@code expected} where its market follows its queues because of it. */
    record Submit(Order order, boolean expected) implements PaperCall {}

    /** An order with a change pending. */
    record Amend(Order order) implements PaperCall {}

    record Cancel(String id) implements PaperCall {}

    record Inquire(Order order) implements PaperCall {}

    record InquireAccount() implements PaperCall {}
}
