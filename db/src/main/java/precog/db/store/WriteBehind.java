package precog.db.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.db.operation.SystemHealthRow;
import precog.edge.Edge;
import precog.feed.FeedMessage.ConnectionReported;
import precog.feed.FeedMessage.GameReported;
import precog.journal.History;
import precog.market.MarketView;
import precog.model.elo.RatedGame;
import precog.model.inplay.ProbabilityMatrix;
import precog.value.ModelRef;

/**
 * Keeps versions of markets, games and edges, written behind by one thread about once a second. Between two writes the
 * newest of each key replaces any older, so memory is bounded by the number of markets however far the database lags.
 */
public final class WriteBehind implements History {
    private static final Logger LOG = LoggerFactory.getLogger(WriteBehind.class);
    /** Small transactions: H2 keeps them whole when the process is killed. */
    private static final int ROWS_PER_TRANSACTION = 100;

    private static final long PAUSE_NANOS = 1_000_000_000L;

    private static final long OPENING_SECONDS = 30;

    /** A component that goes on as it did is kept so often. */
    private static final Duration HEALTH = Duration.ofMinutes(1);

    private final CompletableFuture<Tables> opening;
    private final Thread writer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private final MarketSnapshots snapshots = new MarketSnapshots();
    private final Map<String, ConnectionReported> healthKept = new HashMap<>();
    private Batch waiting = new Batch();
    private int writing;
    private long lost;
    private boolean flushAsked;
    private boolean closed;

    private record EdgeKey(String market, String outcome, long model) {}

    private static final class Batch {
        final Map<String, MarketView> markets = new LinkedHashMap<>();
        final Map<String, GameReported> games = new LinkedHashMap<>();
        final Map<EdgeKey, Edge> edges = new LinkedHashMap<>();
        final Map<String, ConnectionReported> connections = new LinkedHashMap<>();
        final List<Step> learnt = new ArrayList<>();

        int size() {
            return markets.size() + games.size() + edges.size() + connections.size() + learnt.size();
        }

        boolean isEmpty() {
            return size() == 0;
        }
    }

    private interface Step {
        void into(StatelessSession session);
    }

    /**
     * Starts to write as soon as the tables are open.
     *
     * @param opening the tables, or cancelled where they never open
     */
    public WriteBehind(CompletableFuture<Tables> opening) {
        this.opening = opening;
        writer = Thread.ofPlatform().name("market-history").daemon().start(this::run);
    }

    @Override
    public void market(MarketView market) {
        take(() -> waiting.markets.put(market.listing().id().value(), market));
    }

    @Override
    public void game(GameReported game) {
        take(() -> waiting.games.put(game.report().id().value(), game));
    }

    @Override
    public void edge(Edge edge) {
        EdgeKey key = new EdgeKey(
                edge.market().value(), edge.outcome().name(), edge.model().id());
        take(() -> waiting.edges.put(key, edge));
    }

    @Override
    public void connection(ConnectionReported connection) {
        ConnectionReported before = healthKept.get(connection.component());
        boolean news = before == null
                || before.status() != connection.status()
                || !connection.at().isBefore(before.at().plus(HEALTH));
        if (news) {
            healthKept.put(connection.component(), connection);
            take(() -> waiting.connections.put(connection.component(), connection));
        }
    }

    /** What a final result did to two ratings of a model. */
    public void rated(ModelRef model, RatedGame game, Instant at) {
        take(() -> waiting.learnt.add(session -> new RatingHistory(session, at).add(model, game)));
    }

    /**
     * The cells of a matrix a model begins with; those of a version that is kept already change nothing.
     *
     * @param version of what was learnt, such as {@code v1.0 to 2026-09-13}
     */
    public void matrix(ModelRef model, String version, List<ProbabilityMatrix.Row> cells, Instant at) {
        take(() -> waiting.learnt.add(session -> MatrixRows.store(session, model, version, cells, at)));
    }

    private void take(Runnable put) {
        lock.lock();
        try {
            put.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void flush() {
        if (!isOpen()) {
            return;
        }
        lock.lock();
        try {
            flushAsked = true;
            changed.signalAll();
            while (!closed && (writing > 0 || !waiting.isEmpty())) {
                changed.awaitUninterruptibly();
            }
            flushAsked = false;
        } finally {
            lock.unlock();
        }
    }

    /** Versions that wait to be written, those that are being written among them. */
    public int backlog() {
        lock.lock();
        try {
            return waiting.size() + writing;
        } finally {
            lock.unlock();
        }
    }

    /** Versions that the database refused, and that are not kept. */
    public long lost() {
        lock.lock();
        try {
            return lost;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the tables are open, waiting a while for those that are being opened. */
    private boolean isOpen() {
        try {
            opening.get(OPENING_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | CancellationException | TimeoutException e) {
            LOG.warn("The database did not open in time; the newest versions of market data are not kept.");
            return false;
        }
    }

    @Override
    public void close() {
        flush();
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        for (Batch batch = next(); batch != null; batch = next()) {
            write(batch);
            lock.lock();
            try {
                writing = 0;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private @Nullable Batch next() {
        lock.lock();
        try {
            long left = PAUSE_NANOS;
            while (!closed && (!opening.isDone() || (!(flushAsked && !waiting.isEmpty()) && left > 0))) {
                left = changed.awaitNanos(left > 0 ? left : PAUSE_NANOS);
            }
            if (closed || opening.isCompletedExceptionally()) {
                return null;
            }
            Batch batch = waiting;
            waiting = new Batch();
            writing = batch.size();
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void write(Batch batch) {
        Tables tables = opening.join();
        inChunks(tables, new ArrayList<>(batch.markets.values()), (session, views) -> {
            views.forEach(view ->
                    tables.listings.ensure(session, view.listing(), view.quote().at()));
            tables.markets.store(session, views);
            snapshots.store(session, views);
        });
        List<Step> steps = new ArrayList<>();
        batch.games
                .values()
                .forEach(game -> steps.add(session -> tables.games.store(session, game.report(), game.at())));
        batch.edges.values().forEach(edge -> steps.add(session -> storeEdge(tables, session, edge)));
        batch.connections.values().forEach(connection -> steps.add(session -> session.insert(health(connection))));
        steps.addAll(batch.learnt);
        inChunks(tables, steps, (session, part) -> part.forEach(step -> step.into(session)));
    }

    private static void storeEdge(Tables tables, StatelessSession session, Edge edge) {
        String market = edge.market().value();
        tables.edges.store(session, edge, tables.markets.id(session, market, edge.at()), null);
    }

    private interface Work<T> {
        void on(StatelessSession session, List<T> part);
    }

    /** A part that fails is left out and said so: market data may have holes, and the next version comes soon. */
    private <T> void inChunks(Tables tables, List<T> all, Work<T> work) {
        for (int from = 0; from < all.size(); from += ROWS_PER_TRANSACTION) {
            List<T> part = all.subList(from, Math.min(all.size(), from + ROWS_PER_TRANSACTION));
            try {
                tables.inTransaction(session -> work.on(session, part));
            } catch (RuntimeException e) {
                take(() -> lost += part.size());
                LOG.warn("{} rows of market data were not kept: {}", part.size(), firstLine(e));
            }
        }
    }

    private static String firstLine(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static SystemHealthRow health(ConnectionReported connection) {
        SystemHealthRow row = new SystemHealthRow();
        row.component = connection.component();
        row.status = Codes.lower(connection.status());
        row.lastCheck = connection.at();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("detail", connection.detail());
        if (connection.latencyMillis() != null) {
            details.put("latency_ms", connection.latencyMillis());
        }
        row.details = Codes.json(details);
        return row;
    }
}
