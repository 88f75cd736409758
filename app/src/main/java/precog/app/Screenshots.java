package precog.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import precog.desk.DeskWindow;
import precog.desk.Screens;
import precog.desk.archive.Archive;
import precog.desk.archive.BackOffice;
import precog.desk.archive.ExchangeAccess;
import precog.desk.preferences.DeskPreferences;
import precog.engine.Command;
import precog.engine.Pace;
import precog.pairing.Pairs;

/** Pictures of a desk that has traded for a while, drawn without a display. */
public final class Screenshots {
    /** Simulated time before the pictures, enough for positions, exits, settlements and refusals to be there. */
    private static final Duration BEFORE = Duration.ofMinutes(110);

    /** Then the session goes on at this speed while the screens are drawn, so that they are drawn alive. */
    private static final double SPEED = 5;

    private static final long SETTLE_MILLIS = 3000;

    private Screenshots() {}

    /**
     * Trades, draws, and writes one PNG a screen and shade.
     *
     * @return pictures written
     */
    public static int write(DataFolder folder, String databaseUrl, long seed, Path pictures) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        TradingDesk desk = TradingDesk.simulated(
                folder, databaseUrl, OptionalLong.of(seed), new TradingDesk.Options(Pace.MAX, null, false, false));
        StoredArchive archive = StoredArchive.ofPractice(desk.database());
        CompletableFuture<DeskWindow> opened = new CompletableFuture<>();
        Platform.startup(() -> opened.complete(follow(desk, archive, folder)));
        PictureTrader trader = new PictureTrader(desk.workstation(), BEFORE);
        desk.workstation().listen(trader);
        Thread engine = Thread.ofPlatform().name("engine").start(() -> run(desk, trader));
        try {
            DeskWindow window = opened.join();
            trader.rested().join();
            desk.workstation().submit(new Command.SetSpeed(SPEED)).join();
            return draw(window, pictures);
        } catch (CompletionException e) {
            throw Failure.thrownIn(e);
        } finally {
            archive.close();
            desk.stop();
            join(engine);
            desk.close();
            Platform.exit();
        }
    }

    /** A window that is never shown: the headless screen is smaller than a desk, a scene of its own is not bound by it. */
    private static DeskWindow follow(TradingDesk desk, Archive archive, DataFolder folder) {
        ExchangeAccess exchange = new VenueAccess(folder.root(), false);
        DeskWindow window = new DeskWindow(
                desk.workstation(),
                DeskPreferences.forgotten(),
                PictureTrader.NAME,
                new BackOffice(
                        desk::storeHealth,
                        archive,
                        ExportFolder.in(folder.root()),
                        new StoredImports(desk.tables(), InstantSource.system()),
                        new StoredStrategies(desk.tables(), InstantSource.system()),
                        new SettingFolder(folder.root()),
                        new ReplayRoom(folder.root(), exchange, new TradingDesk.Options(1, null, false, false)),
                        exchange,
                        new LateReviews(CompletableFuture.completedFuture(desk)),
                        Pairs.none(),
                        UpdateWatch.in(folder.root()),
                        null));
        window.follow();
        return window;
    }

    private static void run(TradingDesk desk, PictureTrader trader) {
        try {
            desk.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            trader.rested().completeExceptionally(new Failure("The session ended before the pictures; see the log."));
        }
    }

    private static int draw(DeskWindow window, Path pictures) {
        CompletableFuture<Integer> written = new CompletableFuture<>();
        Platform.runLater(window::readRecords);
        CompletableFuture.delayedExecutor(SETTLE_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> Platform.runLater(() -> {
                    try {
                        written.complete(Screens.write(window, pictures));
                    } catch (IOException e) {
                        written.completeExceptionally(
                                new Failure("The pictures could not be written: " + e.getMessage() + ".", e));
                    } catch (RuntimeException e) {
                        written.completeExceptionally(e);
                    }
                }));
        return written.join();
    }

    private static void join(Thread engine) {
        try {
            engine.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
