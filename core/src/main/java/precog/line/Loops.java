package precog.line;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done again and again, each on a virtual thread of its own, until all of it is ended at once. */
public final class Loops implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loops.class);

    private final String name;
    private final Sleep sleep;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** How a pause passes. */
    public interface Sleep {
        void pass(Duration length) throws InterruptedException;
    }

    /** Something to do. */
    public interface Deed {
        void run() throws InterruptedException;
    }

    /** Something to do that says whether it could be done. */
    public interface Attempt {
        boolean run() throws InterruptedException;
    }

    /** @param name of the threads, such as that of the service listened to */
    public Loops(String name) {
        this(name, Thread::sleep);
    }

    /** The same with pauses that pass in another way than by the wall's clock. */
    public Loops(String name, Sleep sleep) {
        this.name = name;
        this.sleep = sleep;
    }

    /** Does it at once, and again each time the pause after it is over. */
    public void every(Duration pause, Attempt deed) {
        every(pause, pause, deed);
    }

    /**
     * The same.
     *
     * @param retry the pause where it could not be done
     */
    public void every(Duration pause, Duration retry, Attempt deed) {
        begin(() -> {
            while (!closed) {
                sleep.pass(attempted(deed) ? pause : retry);
            }
        });
    }

    /** What goes wrong in one round must not end the rounds. */
    private boolean attempted(Attempt deed) throws InterruptedException {
        try {
            return deed.run();
        } catch (RuntimeException e) {
            LOG.error("A round of listening to {} failed: {}", name, e.getMessage(), e);
            return false;
        }
    }

    /** Does it once. */
    public void once(Deed deed) {
        begin(deed);
    }

    /** Does it once, when the pause is over. */
    public void after(Duration pause, Deed deed) {
        begin(() -> {
            sleep.pass(pause);
            deed.run();
        });
    }

    private void begin(Deed deed) {
        Thread thread = Thread.ofVirtual().name(name).unstarted(() -> {
            try {
                deed.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.error("Listening to {} failed: {}", name, e.getMessage(), e);
            } finally {
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        if (closed) {
            threads.remove(thread);
            return;
        }
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
