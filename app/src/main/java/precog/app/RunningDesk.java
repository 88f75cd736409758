package precog.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.desk.archive.BackOffice;
import precog.desk.archive.ExchangeAccess;
import precog.desk.archive.Playback;
import precog.desk.archive.Recordings;
import precog.desk.archive.Updates;
import precog.desk.status.StoreHealth;
import precog.engine.Workstation;
import precog.value.ExecutionEnvironment;

/** A desk that is built and then run on a thread of its own. What is asked of it meanwhile waits. */
final class RunningDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningDesk.class);

    private final CompletableFuture<TradingDesk> desk = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final Thread engine;
    private final StoredArchive archive;

    private RunningDesk(ExecutionEnvironment environment, Supplier<TradingDesk> build) {
        archive = new StoredArchive(
                desk.thenCompose(TradingDesk::database),
                environment,
                market -> desk.thenCompose(built -> built.pastElsewhere(market)));
        engine = Thread.ofPlatform().name("engine").start(() -> run(build));
    }

    /**
     * Begins to build a desk, and runs it.
     *
     * @param environment whose money it moves
     * @param build learns models from the past, which takes seconds
     */
    static RunningDesk start(ExecutionEnvironment environment, Supplier<TradingDesk> build) {
        return new RunningDesk(environment, build);
    }

    private void run(Supplier<TradingDesk> build) {
        TradingDesk built;
        try {
            built = build.get();
        } catch (RuntimeException e) {
            desk.completeExceptionally(e);
            return;
        }
        desk.complete(built);
        try {
            built.run();
            over.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The engine stopped: {}. Nothing is traded. Start Precog again; it recovers.", e.getMessage(), e);
        }
    }

    /** The desk once it is built; failed where it cannot be. */
    CompletableFuture<TradingDesk> desk() {
        return desk;
    }

    /** Done once its time is over or it was stopped; never where the engine failed, whose window stays to be read. */
    CompletableFuture<Void> over() {
        return over;
    }

    Workstation workstation() {
        return new LateWorkstation(desk.thenApply(TradingDesk::workstation));
    }

    /**
     * What keeps the records behind it.
     *
     * @param root data folder
     * @param playback the session it plays again; null where it plays none
     */
    BackOffice office(
            Path root, Recordings recordings, ExchangeAccess exchange, Updates updates, @Nullable Playback playback) {
        return new BackOffice(
                this::storeHealth,
                archive,
                ExportFolder.in(root),
                new StoredImports(desk.thenCompose(TradingDesk::tables), InstantSource.system()),
                new StoredStrategies(desk.thenCompose(TradingDesk::tables), InstantSource.system()),
                new SettingFolder(root),
                recordings,
                exchange,
                new LateReviews(desk),
                new LatePairs(desk.thenApply(TradingDesk::pairs)),
                updates,
                playback);
    }

    private StoreHealth storeHealth() {
        return isBuilt() ? desk.join().storeHealth() : StoreHealth.opening("Database");
    }

    private boolean isBuilt() {
        return desk.isDone() && !desk.isCompletedExceptionally();
    }

    /** Whether something that was asked in a session before will be asked again. */
    boolean repeats() {
        return isBuilt() && desk.join().repeats();
    }

    /**
     * Stops the engine and writes what is left; waits for both.
     *
     * @throws RuntimeException why the desk could not be built, where it could not
     */
    @Override
    public void close() {
        archive.close();
        try {
            TradingDesk built = desk.join();
            built.stop();
            join();
            built.close();
        } catch (CompletionException e) {
            throw Failure.thrownIn(e);
        }
    }

    private void join() {
        try {
            engine.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
