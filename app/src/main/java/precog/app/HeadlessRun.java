package precog.app;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** The engine without a window: one status line a second, a clean stop on Ctrl-C or when its time is over. */
public final class HeadlessRun {
    private static final int LONGEST_STOP_SECONDS = 60;

    private HeadlessRun() {}

    /** Runs a desk to its end on the calling thread, and closes it. */
    public static void run(TradingDesk desk, PrintWriter out) {
        StatusLine line = new StatusLine();
        desk.workstation().listen(line);
        CountDownLatch closed = new CountDownLatch(1);
        Thread stopper = new Thread(() -> stopAndWait(desk, closed, out), "stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("status").daemon().factory());
        Future<?> lines = every.scheduleAtFixedRate(() -> out.println(line.text()), 1, 1, TimeUnit.SECONDS);
        try {
            desk.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lines.cancel(false);
            every.shutdownNow();
            desk.close();
            out.println(line.text());
            desk.summary().lines().forEach(out::println);
            String trouble = desk.storeTrouble();
            if (trouble != null) {
                out.println("The database lacks what was done last; the next start completes it from the journal. "
                        + trouble);
            }
            out.println("Stopped.");
            closed.countDown();
            removeHook(stopper);
        }
    }

    /** Ctrl-C is how a run without an end is ended: once all is written the program is done, with code 0. */
    private static void stopAndWait(TradingDesk desk, CountDownLatch closed, PrintWriter out) {
        out.println("Stopping; what is left goes to the database.");
        desk.stop();
        try {
            if (closed.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(CommandLine.ExitCode.OK);
            }
            System.err.println("The database took too long to close; the journal has everything.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is being stopped: the hook has done its work.
        }
    }
}
