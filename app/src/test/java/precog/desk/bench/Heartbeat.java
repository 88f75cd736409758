package precog.desk.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** Asks the FX thread for a sign of life every few milliseconds, and notes how long it took to answer. */
final class Heartbeat implements Runnable {
    private static final long PAUSE_MILLIS = 5;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Millis waits = new Millis();
    private final Millis work = new Millis();
    private volatile boolean counting;
    private volatile boolean stopped;

    @Override
    public void run() {
        try {
            long workedBefore = 0;
            while (!stopped) {
                boolean counts = counting;
                long asked = System.nanoTime();
                CompletableFuture<Long> worked =
                        CompletableFuture.supplyAsync(threads::getCurrentThreadCpuTime, Platform::runLater);
                long now = worked.get(1, TimeUnit.MINUTES);
                if (counts && counting) {
                    waits.add(System.nanoTime() - asked);
                    work.add(now - workedBefore);
                }
                workedBefore = now;
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The FX thread gave no sign of life for a minute.", e);
        }
    }

    /** Whether it counts from now on; what it waits for at a change does not count. */
    void count(boolean on) {
        counting = on;
    }

    void stop() {
        stopped = true;
    }

    /** How long it waited; to be read when it has ended. */
    Millis waits() {
        return waits;
    }

    /** How much the FX thread itself computed from one sign to the next: the rest it waited. */
    Millis work() {
        return work;
    }
}
