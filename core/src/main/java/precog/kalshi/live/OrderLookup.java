package precog.kalshi.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import precog.kalshi.rest.KalshiAccount;
import precog.kalshi.rest.KalshiAccount.OrderRecord;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;

/** Looks for the venue's record of an order; missed with status 404 only where every place it can be in denies it. */
final class OrderLookup {
    /** An order is looked for among those made since its intent, less this for clocks that differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    private final KalshiAccount account;

    OrderLookup(KalshiAccount account) {
        this.account = account;
    }

    /** By the venue's id where it is known, else among the market's orders by ours. */
    Fetched<OrderRecord> find(TrackedOrder tracked) throws InterruptedException {
        String exchangeId = tracked.exchangeId();
        if (exchangeId != null) {
            Fetched<OrderRecord> found = account.order(exchangeId);
            if (!(found instanceof Missed<OrderRecord> missed) || missed.status() != 404) {
                return found;
            }
        }
        Instant since = tracked.order().createdAt().minus(CLOCKS);
        return switch (account.orders(tracked.order().market(), since)) {
            case Missed<List<OrderRecord>> missed -> missed.status() == 404 ? lost(missed) : missed.as();
            case Got<List<OrderRecord>>(List<OrderRecord> all) -> {
                Optional<OrderRecord> found = among(all, tracked);
                yield found.isPresent() ? new Got<>(found.get()) : findArchived(tracked);
            }
        };
    }

    private Fetched<OrderRecord> findArchived(TrackedOrder tracked) throws InterruptedException {
        return switch (account.archivedOrders(
                tracked.order().market(), tracked.order().createdAt())) {
            case Missed<List<OrderRecord>> missed -> missed.status() == 404 ? lost(missed) : missed.as();
            case Got<List<OrderRecord>>(List<OrderRecord> all) ->
                among(all, tracked)
                        .<Fetched<OrderRecord>>map(Got::new)
                        .orElse(new Missed<>(404, "not_found", "The exchange does not know it."));
        };
    }

    private static Optional<OrderRecord> among(List<OrderRecord> all, TrackedOrder tracked) {
        return all.stream()
                .filter(order -> order.orderId().equals(tracked.exchangeId())
                        || order.clientOrderId().equals(tracked.id()))
                .findFirst();
    }

    /** That there is no list at all denies no order. */
    private static Missed<OrderRecord> lost(Missed<?> missed) {
        return new Missed<>(0, missed.code(), missed.reason());
    }
}
