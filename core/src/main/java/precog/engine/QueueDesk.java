package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import precog.order.ExchangeReport.QueuesReported;
import precog.order.Order;
import precog.order.OrderState;
import precog.value.ExecutionEnvironment;

/** Where live orders stand in their queues: asked for now and then while any rests, kept while it does. */
final class QueueDesk {
    private static final Duration RHYTHM = Duration.ofSeconds(15);

    private final Ledger ledger;
    private final Map<Long, QueuePlace> places = new HashMap<>();
    private Instant nextAt = Instant.MIN;

    QueueDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    void tick() {
        if (ledger.environment() != ExecutionEnvironment.LIVE || ledger.now().isBefore(nextAt)) {
            return;
        }
        List<Order> resting = ledger.state().blotter.working().stream()
                .filter(order -> order.state() == OrderState.RESTING || order.state() == OrderState.PARTIALLY_FILLED)
                .toList();
        places.keySet().retainAll(resting.stream().map(Order::id).collect(Collectors.toSet()));
        if (!resting.isEmpty()) {
            nextAt = ledger.now().plus(RHYTHM);
            ledger.effect(new Effect.InquireQueues(resting));
        }
    }

    void apply(QueuesReported report) {
        report.ahead().forEach((clientOrderId, ahead) -> {
            Order order = ledger.state().blotter.byClientId(clientOrderId);
            if (order != null && !order.state().isDone()) {
                places.put(order.id(), new QueuePlace(ahead, report.at()));
            }
        });
    }

    /** Places by order, as last told. */
    Map<Long, QueuePlace> places() {
        return places;
    }
}
