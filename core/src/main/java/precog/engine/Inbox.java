package precog.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookInvalidated;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.OfMarket;
import precog.order.ExchangeReport;
import precog.value.MarketId;
import precog.value.Quantity;

/**
 * Where other threads leave messages for the engine. Money and commands are never dropped and go first. Market data
 * is bounded: beyond the bound it conflates, the changes of one price level into their sum and everything else to the
 * newest of its kind for its market, so that the book that comes out is the book that went in.
 */
public final class Inbox {
    /** A command with the place its answer goes to. */
    record Asked(Command command, CompletableFuture<Answer> reply) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Deque<Asked> commands = new ArrayDeque<>();
    private final Deque<ExchangeReport> reports = new ArrayDeque<>();
    private Deque<FeedMessage> market = new ArrayDeque<>();
    private final int bound;
    private int conflateAt;
    private long conflated;
    private boolean woken;
    private volatile boolean asked;

    /**
     * An empty inbox.
     *
     * @param bound market messages it holds before it conflates
     */
    public Inbox(int bound) {
        this.bound = bound;
        conflateAt = bound;
    }

    CompletableFuture<Answer> post(Command command) {
        CompletableFuture<Answer> reply = new CompletableFuture<>();
        locked(() -> {
            commands.addLast(new Asked(command, reply));
            asked = true;
        });
        return reply;
    }

    /** Leaves what an exchange said. */
    public void post(ExchangeReport report) {
        locked(() -> reports.addLast(report));
    }

    /** Leaves what a feed said; conflates first where the inbox is full. */
    public void post(FeedMessage message) {
        locked(() -> {
            market.addLast(message);
            if (market.size() > conflateAt) {
                conflate();
                // What cannot shrink must not be tried again at every message.
                conflateAt = Math.max(bound, 2 * market.size());
            }
        });
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes every command that waits. Cheap where none does, so that it can be asked before every message. */
    List<Asked> takeCommands() {
        if (!asked) {
            return List.of();
        }
        lock.lock();
        try {
            asked = false;
            List<Asked> taken = new ArrayList<>(commands);
            commands.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    ExchangeReport takeReport() {
        lock.lock();
        try {
            return reports.pollFirst();
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    FeedMessage takeMarket() {
        lock.lock();
        try {
            if (market.size() < bound) {
                conflateAt = bound;
            }
            return market.pollFirst();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something is there, somebody wakes it, or the time is over. */
    void await(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (commands.isEmpty() && reports.isEmpty() && market.isEmpty() && !woken && left > 0) {
                left = filled.awaitNanos(left);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    /** Ends a wait early. */
    void wake() {
        locked(() -> woken = true);
    }

    /** Messages that wait. */
    int depth() {
        lock.lock();
        try {
            return commands.size() + reports.size() + market.size();
        } finally {
            lock.unlock();
        }
    }

    /** Market messages that were merged into others so far. */
    long conflated() {
        lock.lock();
        try {
            return conflated;
        } finally {
            lock.unlock();
        }
    }

    /** What a newer message of the same key takes the place of. */
    private record Key(@Nullable MarketId market, Object kind) {}

    private void conflate() {
        Map<Key, FeedMessage> kept = new LinkedHashMap<>();
        for (FeedMessage message : market) {
            if (message instanceof BookSnapshot || message instanceof BookInvalidated) {
                MarketId id = ((OfMarket) message).market();
                kept.values().removeIf(older -> isBookOf(older, id));
            }
            Key key = key(message);
            FeedMessage older = kept.remove(key);
            kept.put(
                    key,
                    older instanceof BookDelta first && message instanceof BookDelta second
                            ? sum(first, second)
                            : message);
        }
        conflated += market.size() - kept.size();
        market = new ArrayDeque<>(kept.values());
    }

    private static Key key(FeedMessage message) {
        return switch (message) {
            case BookDelta delta -> new Key(delta.market(), List.of(delta.outcome(), delta.price()));
            case OfMarket ofMarket -> new Key(ofMarket.market(), ofMarket.getClass());
            case FeedMessage.GameReported game -> new Key(null, game.report().id());
            case FeedMessage.VenueReported venue -> new Key(null, "venue " + venue.platform());
            case FeedMessage.ReadingRefused refused ->
                new Key(null, "reading " + refused.source() + ' ' + refused.kind() + ' ' + refused.subject());
            case FeedMessage.ConnectionReported connection -> new Key(null, connection.component());
        };
    }

    private static boolean isBookOf(FeedMessage message, MarketId id) {
        return switch (message) {
            case BookDelta delta -> delta.market().equals(id);
            case BookSnapshot snapshot -> snapshot.market().equals(id);
            case BookInvalidated invalidated -> invalidated.market().equals(id);
            default -> false;
        };
    }

    private static BookDelta sum(BookDelta first, BookDelta second) {
        Quantity change = first.change().plus(second.change());
        return new BookDelta(second.at(), second.market(), second.outcome(), second.price(), change);
    }
}
