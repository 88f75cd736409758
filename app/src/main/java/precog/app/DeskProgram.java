package precog.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.desk.DeskWindow;
import precog.desk.archive.ExchangeAccess;
import precog.desk.archive.Programme;
import precog.desk.archive.Updates;
import precog.desk.preferences.DeskPreferences;
import precog.engine.RunLimit.AtEndOfFeed;
import precog.engine.Script;
import precog.value.ExecutionEnvironment;

/** The desk's window over a running engine. Without a display the engine runs alone, and says so. */
public final class DeskProgram {
    private static final Logger LOG = LoggerFactory.getLogger(DeskProgram.class);
    private static final TradingDesk.Options PLAYBACK = new TradingDesk.Options(1, null, false, false);

    private DeskProgram() {}

    /**
     * Opens the window, builds the desk behind it, runs it until the window is closed or its time is over, and closes
     * it.
     *
     * @param environment whose money it moves
     * @param build learns models from the past, which takes seconds; a {@link Failure} of it closes the window
     * @param root data folder
     * @param exchange the way to the exchange
     * @param updates begins to listen for newer versions where there is a window to tell of them
     */
    public static void run(
            ExecutionEnvironment environment,
            Supplier<TradingDesk> build,
            Path root,
            ExchangeAccess exchange,
            UpdateWatch updates,
            PrintWriter out) {
        if (!hasDisplay()) {
            out.println("There is no display to open a window on, so the engine runs without one. Ctrl-C stops it.");
            HeadlessRun.run(build.get(), out);
            return;
        }
        RunningDesk desk = RunningDesk.start(environment, build);
        ReplayRoom room = new ReplayRoom(root, exchange, PLAYBACK);
        try {
            updates.begin();
            showWindow(desk, room, root, exchange, updates);
        } finally {
            desk.close();
        }
    }

    /**
     * Plays a session again, in a window until that is closed.
     *
     * @param root data folder, whose folder {@code replay} is used
     * @param exchange the way to the exchange
     * @throws RuntimeException with a sentence where it cannot be played
     */
    public static void replay(
            Programme programme, Path root, ExchangeAccess exchange, TradingDesk.Options options, PrintWriter out) {
        if (!hasDisplay()) {
            out.println("There is no display to open a window on, so the engine runs without one. Ctrl-C stops it.");
            Replay.Source source = ReplayRoom.source(programme, root);
            try (DataFolder folder = DataFolder.anew(root.resolve("replay"))) {
                source.prepare(folder);
                Script script = new Script(source.requests(), request -> {});
                HeadlessRun.run(source.open(folder, script, AtEndOfFeed.STOP, options), out);
            }
            return;
        }
        ReplayRoom room = new ReplayRoom(root, exchange, options);
        CompletableFuture<Void> shown = new CompletableFuture<>();
        onScreen(() -> {
            var _ = room.play(programme).whenComplete((playing, failure) -> {
                if (failure != null) {
                    shown.completeExceptionally(failure);
                }
            });
            var _ = room.closed().thenRun(() -> shown.complete(null));
        });
        try {
            shown.join();
        } catch (CompletionException e) {
            throw Failure.thrownIn(e);
        } finally {
            close(room);
        }
    }

    private static void showWindow(
            RunningDesk desk, ReplayRoom room, Path root, ExchangeAccess exchange, Updates updates) {
        CountDownLatch hidden = new CountDownLatch(1);
        desk.desk().exceptionally(failure -> {
            hidden.countDown();
            return null;
        });
        var _ = desk.over().thenRun(hidden::countDown);
        onScreen(() -> {
            Stage stage = new Stage();
            DeskWindow window = new DeskWindow(
                    desk.workstation(),
                    DeskPreferences.of(root.resolve("desk.properties")),
                    System.getProperty("user.name", "trader"),
                    desk.office(root, room, exchange, updates, null));
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
        close(room);
    }

    private static void close(ReplayRoom room) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Platform.runLater(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            var _ = room.end().whenComplete((done, failure) -> ended.complete(null));
        });
        ended.join();
    }

    /** Shows why something failed, until somebody has read it; nothing where no window can be opened. */
    public static void tell(RuntimeException failure) {
        if (hasDisplay()) {
            try {
                FailureWindow.show(Failure.sentence(failure));
            } catch (RuntimeException noWindow) {
                LOG.warn("No window could be opened to say why: {}", noWindow.getMessage());
            }
        }
    }

    private static long millisSinceStart() {
        Instant now = InstantSource.system().instant();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now)
                .toMillis();
    }

    /** Whether there is a display to open a window on. */
    public static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        boolean asked = System.getProperty("glass.platform") != null;
        return !linux || asked || System.getenv("DISPLAY") != null;
    }

    /** Does something on the FX thread, begun where nobody has yet; it goes on when the last window is closed. */
    static void onScreen(Runnable deed) {
        Runnable staying = () -> {
            Platform.setImplicitExit(false);
            deed.run();
        };
        try {
            Platform.runLater(staying);
        } catch (IllegalStateException notBegun) {
            Precog.begin();
            Platform.runLater(staying);
        }
    }
}
