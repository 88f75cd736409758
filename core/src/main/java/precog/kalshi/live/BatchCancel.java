package precog.kalshi.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import precog.kalshi.rest.KalshiOrders;
import precog.kalshi.rest.KalshiRest;
import precog.kalshi.rest.RestAnswer;
import precog.value.MarketId;
import tools.jackson.databind.JsonNode;

/**
 * Cancels many orders in one call. An order about which something is being said at the moment, whose id at the venue is
 * not known, or which the venue does not answer for in the batch, is canceled by itself as any other.
 */
final class BatchCancel {
    private final KalshiOrders orders;
    private final OrderDialogue dialogue;
    private final Consumer<TrackedOrder> single;

    /** @param single cancels an order by itself */
    BatchCancel(KalshiRest rest, OrderDialogue dialogue, Consumer<TrackedOrder> single) {
        orders = new KalshiOrders(rest);
        this.dialogue = dialogue;
        this.single = single;
    }

    void cancel(List<TrackedOrder> all) throws InterruptedException {
        int most = orders.cancelsAtOnce();
        for (int from = 0; from < all.size(); from += most) {
            batch(all.subList(from, Math.min(all.size(), from + most)));
        }
    }

    private void batch(List<TrackedOrder> part) throws InterruptedException {
        Map<String, TrackedOrder> held = new LinkedHashMap<>();
        List<TrackedOrder> alone = new ArrayList<>();
        try {
            for (TrackedOrder tracked : part) {
                String id = tracked.exchangeId();
                if (id != null && tracked.turn().tryLock()) {
                    held.put(id, tracked);
                } else {
                    alone.add(tracked);
                }
            }
            // Those that cannot join do not wait for those that can.
            alone.forEach(single);
            if (!held.isEmpty()) {
                ask(held);
            }
        } finally {
            held.values().forEach(tracked -> tracked.turn().unlock());
        }
    }

    private void ask(Map<String, TrackedOrder> held) throws InterruptedException {
        Map<String, MarketId> markets = new LinkedHashMap<>();
        held.forEach((id, tracked) -> markets.put(id, tracked.order().market()));
        switch (orders.cancel(markets)) {
            case RestAnswer.Done(int _, JsonNode answer) -> answered(held, answer);
            case RestAnswer.Refused _ -> held.values().forEach(single);
            case RestAnswer.Lost(int status, String reason) -> dialogue.lost(held.values(), status, reason);
        }
    }

    private void answered(Map<String, TrackedOrder> held, JsonNode answer) throws InterruptedException {
        Map<String, TrackedOrder> left = new LinkedHashMap<>(held);
        for (JsonNode item : answer.path("orders")) {
            TrackedOrder tracked = left.get(item.path("order_id").asString(""));
            boolean failed =
                    item.path("error").isObject() && !item.path("error").isEmpty();
            if (tracked != null && !failed) {
                left.remove(Objects.requireNonNull(tracked.exchangeId()));
                dialogue.canceled(tracked, item);
            }
        }
        left.values().forEach(single);
    }
}
