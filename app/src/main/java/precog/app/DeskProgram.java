package precog.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.desk.DeskWindow;
import precog.desk.archive.Archive;
import precog.desk.archive.BackOffice;
import precog.desk.preferences.DeskPreferences;
import precog.desk.status.StoreHealth;

/** The desk's window over a running engine. Without a display the engine runs alone, and says so. */
public final class DeskProgram {
    private static final Logger LOG = LoggerFactory.getLogger(DeskProgram.class);

    private DeskProgram() {}

    /**
     * Opens the window, builds the desk behind it, runs it until the window is closed, and closes it.
     *
     * @param build learns models from the past, which takes seconds; a {@link Failure} of it closes the window
     */
    public static void run(Supplier<PaperDesk> build, Path folder, PrintWriter out) {
        if (!hasDisplay()) {
            out.println("There is no display to open a window on, so the engine runs without one. Ctrl-C stops it.");
            HeadlessRun.run(build.get(), out);
            return;
        }
        CompletableFuture<PaperDesk> desk = new CompletableFuture<>();
        Thread engine = Thread.ofPlatform().name("engine").start(() -> runEngine(build, desk));
        StoredArchive archive = new StoredArchive(desk.thenCompose(PaperDesk::database));
        try {
            showWindow(desk, archive, folder);
        } finally {
            archive.close();
            close(desk, engine);
        }
    }

    private static void close(CompletableFuture<PaperDesk> desk, Thread engine) {
        try {
            PaperDesk built = desk.join();
            built.stop();
            join(engine);
            built.close();
        } catch (CompletionException e) {
            throw Failure.thrownIn(e);
        }
    }

    private static void showWindow(CompletableFuture<PaperDesk> desk, Archive archive, Path folder) {
        CountDownLatch hidden = new CountDownLatch(1);
        desk.exceptionally(failure -> {
            hidden.countDown();
            return null;
        });
        Platform.startup(() -> {
            Stage stage = new Stage();
            DeskWindow window = new DeskWindow(
                    new LateWorkstation(desk.thenApply(PaperDesk::workstation)),
                    DeskPreferences.of(folder.resolve("desk.properties")),
                    System.getProperty("user.name", "trader"),
                    new BackOffice(
                            () -> storeHealth(desk),
                            archive,
                            ExportFolder.in(folder),
                            new StoredImports(desk.thenCompose(PaperDesk::tables), InstantSource.system()),
                            new SettingFolder(folder)));
            window.whenUseful(() -> LOG.info("Markets on the screen {} ms after the start.", millisSinceStart()));
            window.show(stage);
            LOG.info("Window open {} ms after the start.", millisSinceStart());
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

    private static StoreHealth storeHealth(CompletableFuture<PaperDesk> desk) {
        return desk.isDone() && !desk.isCompletedExceptionally()
                ? desk.join().storeHealth()
                : new StoreHealth("Database", "opening", null);
    }

    private static long millisSinceStart() {
        Instant now = InstantSource.system().instant();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now)
                .toMillis();
    }

    private static void runEngine(Supplier<PaperDesk> build, CompletableFuture<PaperDesk> desk) {
        try {
            desk.complete(build.get());
        } catch (RuntimeException e) {
            desk.completeExceptionally(e);
            return;
        }
        try {
            desk.join().run();
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
