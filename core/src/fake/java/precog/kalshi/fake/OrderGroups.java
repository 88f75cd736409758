package precog.kalshi.fake;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups of orders that together may fill only so many contracts in 15 s; one that did is stopped until it is reset. */
final class OrderGroups {
    private static final Duration WINDOW = Duration.ofSeconds(15);

    /** One group. */
    static final class Group {
        final String id;
        BigDecimal limit;
        boolean triggered;
        final Deque<Part> filled = new ArrayDeque<>();

        private record Part(Instant at, BigDecimal count) {}

        Group(String id, BigDecimal limit) {
            this.id = id;
            this.limit = limit;
        }
    }

    private final Exchange exchange;
    final Map<String, Group> groups = new LinkedHashMap<>();

    OrderGroups(Exchange exchange) {
        this.exchange = exchange;
    }

    Group create(BigDecimal limit) {
        Group group = new Group(exchange.newId(), within(limit));
        groups.put(group.id, group);
        exchange.publisher.group("created", group);
        return group;
    }

    Group get(String id) {
        Group group = groups.get(id);
        if (group == null) {
            throw Refusal.notFound();
        }
        return group;
    }

    void limit(Group group, BigDecimal limit) {
        group.limit = within(limit);
        exchange.publisher.group("limit_updated", group);
        measure(group);
    }

    private static BigDecimal within(BigDecimal limit) {
        if (limit.compareTo(BigDecimal.ONE) < 0 || limit.compareTo(new BigDecimal("1000000")) > 0) {
            throw Refusal.nested(400, "invalid_parameters", "contracts_limit must be between 1 and 1000000");
        }
        return limit;
    }

    void trigger(Group group) {
        if (!group.triggered) {
            group.triggered = true;
            exchange.publisher.group("triggered", group);
        }
        open(group.id).forEach(order -> exchange.entry.close(order, ""));
    }

    void reset(Group group) {
        group.triggered = false;
        group.filled.clear();
        exchange.publisher.group("reset", group);
    }

    void delete(Group group) {
        open(group.id).forEach(order -> exchange.entry.close(order, ""));
        groups.remove(group.id);
        exchange.publisher.group("deleted", group);
    }

    List<AccountOrder> open(String group) {
        return exchange.entry.open().stream()
                .filter(order -> group.equals(order.terms.group()))
                .toList();
    }

    /** Refuses an order of a stopped or unknown group. */
    void check(@Nullable String id) {
        if (id != null && get(id).triggered) {
            throw Refusal.nested(
                    400, "invalid_order", "EXCEEDED_ORDER_GROUP_RISK_LIMIT", "order group was triggered; reset it");
        }
    }

    boolean isTriggered(@Nullable String id) {
        Group group = id == null ? null : groups.get(id);
        return group != null && group.triggered;
    }

    void filled(@Nullable String id, BigDecimal count) {
        Group group = id == null ? null : groups.get(id);
        if (group != null) {
            group.filled.add(new Group.Part(exchange.now(), count));
            measure(group);
        }
    }

    private void measure(Group group) {
        Instant from = exchange.now().minus(WINDOW);
        group.filled.removeIf(part -> part.at().isBefore(from));
        BigDecimal total = group.filled.stream().map(Group.Part::count).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(group.limit) >= 0) {
            trigger(group);
        }
    }
}
