package precog.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.analytics.Books;
import precog.journal.Journal;
import precog.journal.Projection;
import precog.order.Order;
import precog.position.Position;
import precog.settlement.Account;

/**
 * What a journal says when it is read from its start: every start of the desk is a recovery. An engine takes over the
 * state and must be the only one to do so.
 */
public final class Recovery {
    private static final int BATCH = 500;

    private final TradingState state = new TradingState();
    private @Nullable Instant lastAt;

    private Recovery() {}

    /** Reads a journal. */
    public static Recovery of(Journal journal) {
        Recovery recovery = new Recovery();
        journal.replay(group -> {
            group.forEach(entry -> recovery.state.apply(entry.fact()));
            recovery.lastAt = group.getLast().at();
        });
        return recovery;
    }

    /**
     * Brings a store up to the journal in transactions of whole groups; what it has already is not written twice.
     */
    public static void complete(Projection projection, Journal journal) {
        long from = projection.position();
        List<Journal.Entry> batch = new ArrayList<>(BATCH);
        journal.replay(group -> {
            if (group.getLast().sequence() > from) {
                batch.addAll(group);
            }
            if (batch.size() >= BATCH) {
                projection.apply(List.copyOf(batch));
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            projection.apply(List.copyOf(batch));
        }
    }

    /** The account as last known; empty where this is a first start. */
    public Optional<Account> account() {
        return state.hasAccount() ? Optional.of(state.account()) : Optional.empty();
    }

    public List<Position> openPositions() {
        return state.holdings.open();
    }

    /** Orders that may be working at the exchange, or may never have reached it. */
    public List<Order> workingOrders() {
        return state.blotter.working();
    }

    /** Engine time of the last durable group; empty where this is a first start. */
    public Optional<Instant> lastAt() {
        return Optional.ofNullable(lastAt);
    }

    /** The books as the journal alone has them; empty where this is a first start. */
    public Optional<Books> books() {
        return account()
                .map(known -> Books.of(known, state.blotter.trades(), state.settlements(), state.holdings.all()));
    }

    TradingState state() {
        return state;
    }
}
