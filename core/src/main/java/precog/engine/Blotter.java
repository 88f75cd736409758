package precog.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.order.OrderState;
import precog.order.Trade;
import precog.value.MarketId;

/** Every order and every trade, as last known. */
final class Blotter {
    private final Map<Long, Order> orders = new LinkedHashMap<>();
    private final Map<Long, Order> working = new LinkedHashMap<>();
    private final Map<String, Long> byClientId = new HashMap<>();
    private final List<Order> made = new ArrayList<>();
    private final List<Trade> trades = new ArrayList<>();
    private final Set<String> fillIds = new HashSet<>();

    void put(Order order) {
        if (orders.put(order.id(), order) == null) {
            made.add(order);
        }
        byClientId.put(order.clientOrderId(), order.id());
        if (order.state().isDone()) {
            working.remove(order.id());
        } else {
            working.put(order.id(), order);
        }
    }

    void put(Trade trade) {
        trades.add(trade);
        fillIds.add(trade.fillId());
    }

    @Nullable
    Order order(long id) {
        return orders.get(id);
    }

    @Nullable
    Order byClientId(String clientOrderId) {
        Long id = byClientId.get(clientOrderId);
        return id == null ? null : orders.get(id);
    }

    /** Orders that may still trade, oldest first; a copy, so that they can be changed on the way. */
    List<Order> working() {
        return List.copyOf(working.values());
    }

    Stream<Order> working(MarketId market) {
        return working().stream().filter(order -> order.market().equals(market));
    }

    /** Orders that open or add and may still trade. */
    Stream<Order> workingEntries() {
        return working().stream().filter(order -> order.purpose().opens());
    }

    /** The order that works to leave a position; there is at most one. */
    @Nullable
    Order workingExit(long positionId) {
        for (Order order : working.values()) {
            if (order.purpose() == OrderPurpose.EXIT && Long.valueOf(positionId).equals(order.positionId())) {
                return order;
            }
        }
        return null;
    }

    /** Whether what became of an order on the market is not known. */
    boolean unresolved(MarketId market) {
        return working.values().stream()
                .anyMatch(order -> order.market().equals(market) && order.state() == OrderState.UNKNOWN);
    }

    /** Working orders, newest first, then so many of the newest done ones. */
    List<Order> newest(int count) {
        List<Order> newest = new ArrayList<>(working.values()).reversed();
        List<Order> shown = new ArrayList<>(newest);
        for (int i = made.size() - 1; i >= 0 && shown.size() < newest.size() + count; i--) {
            Order order = orders.get(made.get(i).id());
            if (order != null && order.state().isDone()) {
                shown.add(order);
            }
        }
        return shown;
    }

    Collection<Order> all() {
        return Collections.unmodifiableCollection(orders.values());
    }

    /** Orders as first written, but for the first so many. */
    List<Order> madeAfter(int count) {
        return List.copyOf(made.subList(count, made.size()));
    }

    List<Trade> trades() {
        return Collections.unmodifiableList(trades);
    }

    /** Ids of all fills applied, for {@code OrderLife}. */
    Set<String> fillIds() {
        return Collections.unmodifiableSet(fillIds);
    }
}
