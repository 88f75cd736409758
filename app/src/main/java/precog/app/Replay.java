package precog.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.desk.DeskWindow;
import precog.desk.archive.ExchangeAccess;
import precog.desk.archive.Playback;
import precog.desk.archive.Programme;
import precog.desk.archive.Recordings;
import precog.desk.preferences.DeskPreferences;
import precog.engine.Command;
import precog.engine.Request;
import precog.engine.RunLimit.AtEndOfFeed;
import precog.engine.Script;
import precog.value.ExecutionEnvironment;

/**
 * A programme that is played in a window. Going back builds the desk anew and repeats what was done in it up to then.
 * FX thread.
 */
final class Replay implements Playback {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final Path root;
    private final Programme programme;
    private final Recordings recordings;
    private final ExchangeAccess exchange;
    private final TradingDesk.Options options;
    private final Source source;
    private final Stage stage = new Stage();
    private final Takes takes;
    private final CompletableFuture<Stretch> stretch;
    private @Nullable DeskWindow window;
    private RunningDesk desk;
    private @Nullable DataFolder folder;

    /**
     * What is played, ready to be opened again and again.
     */
    interface Source {
        /** Puts into the folder, which is empty, what the session went on from. */
        void prepare(DataFolder folder);

        TradingDesk open(DataFolder folder, Script script, AtEndOfFeed atEnd, TradingDesk.Options options);

        /** What was asked in it and is asked again. */
        List<Request> requests();

        /** Reads how far it reaches, which may take a while. */
        Stretch stretch();
    }

    /** @param root data folder of the desk, whose folder {@code replay} the playback uses */
    Replay(
            Path root,
            Programme programme,
            Source source,
            Recordings recordings,
            ExchangeAccess exchange,
            TradingDesk.Options options) {
        this.root = root;
        this.programme = programme;
        this.source = source;
        this.recordings = recordings;
        this.exchange = exchange;
        this.options = options;
        stretch = new CompletableFuture<>();
        Thread.ofVirtual().name("stretch").start(this::readStretch);
        takes = new Takes(source.requests());
        desk = RunningDesk.start(ExecutionEnvironment.PAPER, () -> build(options.speed()));
    }

    private void readStretch() {
        try {
            stretch.complete(source.stretch());
        } catch (RuntimeException e) {
            stretch.completeExceptionally(e);
        }
    }

    /** On the engine's thread. */
    private TradingDesk build(double speed) {
        DataFolder fresh = DataFolder.anew(root.resolve("replay"));
        folder = fresh;
        source.prepare(fresh);
        return source.open(fresh, new Script(takes.again(), takes::take), AtEndOfFeed.PAUSE, options.at(speed));
    }

    /**
     * Opens the window and begins.
     *
     * @param at the moment to go to first; null for the begin
     */
    CompletableFuture<Void> show(@Nullable Instant at, Runnable closed) {
        showWindow(at);
        stage.showingProperty().subscribe(showing -> {
            if (!showing) {
                closed.run();
            }
        });
        return desk.desk().thenAccept(built -> {});
    }

    private void showWindow(@Nullable Instant at) {
        if (at != null) {
            var _ = desk.workstation().submit(new Command.SeekTo(at));
        }
        DeskWindow next = new DeskWindow(
                desk.workstation(),
                DeskPreferences.of(root.resolve("desk-replay.properties")),
                System.getProperty("user.name", "trader"),
                desk.office(root, recordings, exchange, UpdateWatch.ofPlayback(), this));
        window = next;
        next.show(stage);
    }

    @Override
    public String title() {
        return programme.title();
    }

    @Override
    public CompletableFuture<Stretch> stretch() {
        return stretch;
    }

    @Override
    public boolean repeats() {
        return desk.repeats();
    }

    @Override
    public void backTo(Instant moment, double speed) {
        takes.backTo(moment);
        RunningDesk before = desk;
        if (window != null) {
            window.leave();
        }
        desk = RunningDesk.start(ExecutionEnvironment.PAPER, () -> {
            close(before);
            return build(speed);
        });
        showWindow(moment);
    }

    private void close(RunningDesk running) {
        try {
            running.close();
        } catch (RuntimeException e) {
            LOG.warn("The playback did not end as it should: {}", e.getMessage());
        }
        if (folder != null) {
            folder.close();
        }
    }

    /** Closes the window; what {@link #show} was told to do then follows. */
    void closeWindow() {
        stage.close();
    }

    /** Ends the session behind the closed window, on a thread of its own. */
    CompletableFuture<Void> end() {
        return CompletableFuture.runAsync(
                () -> close(desk),
                task -> Thread.ofVirtual().name("end of playback").start(task));
    }
}
