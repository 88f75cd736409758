package precog.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.journal.Journal;
import precog.journal.Projection;
import precog.journal.ProjectionException;

/**
 * Carries durable facts to the store on its own thread. Nothing is lost when the store fails, because the journal has
 * it: it tries again until it succeeds, and says so meanwhile. The queue is bounded; the engine waits for room rather
 * than outrun the store without end, except while the store is failing, when exits must go on.
 */
public final class ProjectionWriter implements TradingEngine.StoreHealth, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionWriter.class);
    private static final int BATCH = 500;
    private static final int BOUND = 50_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<List<Journal.Entry>> groups = new ArrayDeque<>();
    private final Projection projection;
    private final Thread thread;
    private int waiting;
    private long failures;
    private @Nullable String trouble;
    private boolean closing;

    /** Starts to write. */
    public ProjectionWriter(Projection projection) {
        this.projection = projection;
        thread = Thread.ofPlatform().name("precog-store").start(this::run);
    }

    /** Leaves a durable group; waits for room while the store is well but behind. */
    public void post(List<Journal.Entry> group) {
        lock.lock();
        try {
            while (waiting > BOUND && trouble == null && !closing) {
                changed.awaitUninterruptibly();
            }
            groups.add(group);
            waiting += group.size();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Facts that wait to be written. */
    public int backlog() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /** Times the store refused so far: the engine turns them into its breaker. */
    @Override
    public long failures() {
        lock.lock();
        try {
            return failures;
        } finally {
            lock.unlock();
        }
    }

    /** What is wrong with the store, in words; null while it is well. */
    @Override
    public @Nullable String trouble() {
        lock.lock();
        try {
            return trouble;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        List<Journal.Entry> batch = List.of();
        while (true) {
            batch = batch.isEmpty() ? take() : batch;
            if (batch.isEmpty()) {
                return;
            }
            boolean last = isClosing();
            try {
                projection.apply(batch);
                batch = List.of();
                pause = FIRST_PAUSE;
                if (trouble() != null) {
                    LOG.info("The store takes facts again.");
                }
                report(null);
            } catch (ProjectionException e) {
                if (!Objects.equals(e.getMessage(), trouble())) {
                    LOG.warn("{} It is tried again until it succeeds.", e.getMessage(), e);
                }
                report(e.getMessage());
                if (last) {
                    // The journal completes the store at the next start.
                    return;
                }
                pause(pause);
                Duration doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
            }
        }
    }

    private boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next groups, each whole, because facts of a group may refer to one another in any order; none once it is
     * closing and all are written.
     */
    private List<Journal.Entry> take() {
        lock.lock();
        try {
            while (groups.isEmpty() && !closing) {
                changed.awaitUninterruptibly();
            }
            List<Journal.Entry> batch = new ArrayList<>(Math.min(BATCH, waiting));
            while (batch.size() < BATCH && !groups.isEmpty()) {
                batch.addAll(groups.removeFirst());
            }
            waiting -= batch.size();
            changed.signalAll();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void report(@Nullable String newTrouble) {
        lock.lock();
        try {
            failures += newTrouble == null ? 0 : 1;
            trouble = newTrouble;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits before another try, or until it is closing. */
    private void pause(Duration length) {
        lock.lock();
        try {
            long left = length.toNanos();
            while (left > 0 && !closing) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what is left, or gives up at the first refusal, then ends the thread. The store stays open. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(60));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
