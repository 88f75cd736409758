package precog.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.ExchangeAccess;
import precog.desk.archive.Programme;
import precog.desk.archive.RecordedSession;
import precog.desk.archive.Recordings;
import precog.recording.Recording;

/** Plays one programme at a time, in the folder {@code replay} of a data folder. */
final class ReplayRoom implements Recordings {
    private static final Executor BEHIND =
            task -> Thread.ofVirtual().name("recordings").start(task);
    private static final Executor SCREEN = Platform::runLater;

    private final Path root;
    private final ExchangeAccess exchange;
    private final TradingDesk.Options options;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private @Nullable Replay playing;
    private CompletableFuture<Void> ending = CompletableFuture.completedFuture(null);

    /**
     * A room in which nothing is played.
     *
     * @param root data folder of the desk
     * @param exchange the way to the exchange, for the windows opened here
     */
    ReplayRoom(Path root, ExchangeAccess exchange, TradingDesk.Options options) {
        this.root = root;
        this.exchange = exchange;
        this.options = options;
    }

    @Override
    public CompletableFuture<List<RecordedSession>> sessions() {
        return CompletableFuture.supplyAsync(
                () -> Recording.keptIn(Recorders.in(root)).stream()
                        .map(ReplayRoom::describe)
                        .toList(),
                BEHIND);
    }

    private static RecordedSession describe(Recording recording) {
        return new RecordedSession(
                recording.folder().toString(),
                recording.opening().at(),
                recording.end(),
                recording.requests().size(),
                recording.bytes());
    }

    @Override
    public CompletableFuture<Void> play(Programme programme) {
        return CompletableFuture.supplyAsync(() -> source(programme, root), BEHIND)
                .thenComposeAsync(source -> end().thenComposeAsync(ended -> show(programme, source), SCREEN), SCREEN);
    }

    /** @throws RuntimeException with a sentence where it cannot be played */
    static Replay.Source source(Programme programme, Path root) {
        return switch (programme) {
            case Programme.Tapes(List<String> files) ->
                TapeSource.of(files.stream().map(Path::of).toList());
            case Programme.Session(String folder, boolean asItWas, var _) ->
                RecordingSource.of(Recording.open(Path.of(folder)), root.resolve("journal"), asItWas);
        };
    }

    private CompletableFuture<Void> show(Programme programme, Replay.Source source) {
        Instant at = programme instanceof Programme.Session session ? session.at() : null;
        // Whoever goes to a moment wants to look at it.
        Replay replay = new Replay(root, programme, source, this, exchange, at == null ? options : options.at(0));
        playing = replay;
        return replay.show(at, () -> {
                    ending = replay.end();
                    closed.complete(null);
                })
                .whenCompleteAsync(
                        (built, failure) -> {
                            if (failure != null) {
                                replay.closeWindow();
                            }
                        },
                        SCREEN);
    }

    /** Ends what is played; FX thread. Completed when all of it is closed. */
    CompletableFuture<Void> end() {
        if (playing != null) {
            playing.closeWindow();
            playing = null;
        }
        return ending;
    }

    /** Completed when the first window is closed. */
    CompletableFuture<Void> closed() {
        return closed;
    }
}
