package precog.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import precog.order.Order;

/** Something the engine does to the world, only after the facts it rests on are durable. */
sealed interface Effect {
    record Submit(Order order) implements Effect {}

    /** Asks for the change that is pending on an order. */
    record Amend(Order order) implements Effect {}

    record Cancel(Order order) implements Effect {}

    record CancelAll(List<Order> orders) implements Effect {
        public CancelAll {
            orders = List.copyOf(orders);
        }
    }

    record Inquire(Order order) implements Effect {}

    record InquireQueues(List<Order> resting) implements Effect {
        public InquireQueues {
            resting = List.copyOf(resting);
        }
    }

    record InquireAccount() implements Effect {}

    /** Tells whoever gave a command what became of it. */
    record Reply(CompletableFuture<Answer> to, Answer answer) implements Effect {}
}
