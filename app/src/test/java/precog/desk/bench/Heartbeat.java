package precog.desk.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Asks the FX thread for a sign of life every few milliseconds, and notes how long it took to answer. */
final class Heartbeat implements Runnable {
    private static final long PAUSE_MILLIS = 5;

    private final Millis waits = new Millis();
    private volatile boolean counting;
    private volatile boolean stopped;

    @Override
    public void run() {
        try {
            while (!stopped) {
                boolean counts = counting;
                long asked = System.nanoTime();
                CountDownLatch answered = new CountDownLatch(1);
                Platform.runLater(answered::countDown);
                if (!answered.await(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("The FX thread gave no sign of life for a minute.");
                }
                if (counts && counting) {
                    waits.add(System.nanoTime() - asked);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
}
