package precog.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.desk.DeskWindow;
import precog.desk.preferences.DeskPreferences;

/** The desk's window over a running engine. Without a display the engine runs alone, and says so. */
public final class DeskProgram {
    private static final Logger LOG = LoggerFactory.getLogger(DeskProgram.class);

    private DeskProgram() {}

    /** Runs a desk until its window is closed, and closes it. */
    public static void run(PaperDesk desk, Path folder, PrintWriter out) {
        if (!hasDisplay()) {
            out.println("There is no display to open a window on, so the engine runs without one. Ctrl-C stops it.");
            HeadlessRun.run(desk, out);
            return;
        }
        Thread engine = Thread.ofPlatform().name("engine").start(() -> runEngine(desk));
        try {
            showWindow(desk, folder);
        } finally {
            desk.stop();
            join(engine);
            desk.close();
        }
    }

    private static void showWindow(PaperDesk desk, Path folder) {
        CountDownLatch hidden = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            DeskWindow window = new DeskWindow(
                    desk.workstation(),
                    DeskPreferences.of(folder.resolve("desk.properties")),
                    System.getProperty("user.name", "trader"),
                    desk::storeHealth);
            window.whenUseful(() -> LOG.info("Markets on the screen {} ms after the start.", millisSinceStart()));
            window.show(stage);
            stage.showingProperty().subscribe(showing -> {
                if (!showing) {
                    hidden.countDown();
                }
            });
        });
        try {
            hidden.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    private static long millisSinceStart() {
        Instant now = InstantSource.system().instant();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now)
                .toMillis();
    }

    private static void runEngine(PaperDesk desk) {
        try {
            desk.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The engine stopped: {}. Nothing is traded. Start Precog again; it recovers.", e.getMessage(), e);
        }
    }

    private static void join(Thread engine) {
        try {
            engine.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        boolean asked = System.getProperty("glass.platform") != null;
        return !linux || asked || System.getenv("DISPLAY") != null;
    }
}
