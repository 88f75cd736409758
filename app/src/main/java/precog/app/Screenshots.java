package precog.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import precog.desk.DeskWindow;
import precog.desk.Screens;
import precog.desk.preferences.DeskPreferences;

/** Pictures of a desk that has traded for a while, drawn without a display. */
public final class Screenshots {
    /** Simulated time before the pictures, enough for positions, exits and settlements to be there. */
    private static final Duration BEFORE = Duration.ofMinutes(90);

    /** Then the session goes on at this speed while the screens are drawn, so that they are drawn alive. */
    private static final double SPEED = 5;

    private static final long SETTLE_MILLIS = 4000;

    private Screenshots() {}

    /**
     * Trades, draws, and writes one PNG a screen and shade.
     *
     * @return pictures written
     */
    public static int write(DataFolder folder, String databaseUrl, long seed, Path pictures) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        trade(folder, databaseUrl, seed);
        PaperDesk desk = PaperDesk.simulated(
                folder, databaseUrl, OptionalLong.of(seed), new PaperDesk.Options(SPEED, null, false));
        Thread engine = Thread.ofPlatform().name("engine").start(() -> run(desk));
        try {
            draw(desk, pictures);
        } finally {
            desk.stop();
            join(engine);
            desk.close();
            Platform.exit();
        }
        try (Stream<Path> files = Files.list(pictures)) {
            return (int) files.filter(file -> file.toString().endsWith(".png")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void trade(DataFolder folder, String databaseUrl, long seed) {
        PaperDesk desk = PaperDesk.simulated(
                folder,
                databaseUrl,
                OptionalLong.of(seed),
                new PaperDesk.Options(Double.POSITIVE_INFINITY, BEFORE, true));
        run(desk);
        desk.close();
    }

    private static void run(PaperDesk desk) {
        try {
            desk.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void draw(PaperDesk desk, Path pictures) {
        CompletableFuture<DeskWindow> shown = new CompletableFuture<>();
        Platform.startup(() -> {
            DeskWindow window =
                    new DeskWindow(desk.workstation(), DeskPreferences.forgotten(), "trader", desk::storeHealth);
            window.show(new Stage());
            shown.complete(window);
        });
        DeskWindow window = shown.join();
        CompletableFuture<Void> written = new CompletableFuture<>();
        CompletableFuture.delayedExecutor(SETTLE_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> Platform.runLater(() -> {
                    try {
                        Screens.write(window, pictures);
                        written.complete(null);
                    } catch (IOException e) {
                        written.completeExceptionally(
                                new Failure("The pictures could not be written: " + e.getMessage() + ".", e));
                    }
                }));
        written.join();
    }

    private static void join(Thread engine) {
        try {
            engine.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
