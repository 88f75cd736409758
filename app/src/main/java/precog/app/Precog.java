package precog.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Application;
import javafx.stage.Stage;

/**
 * The beginning of JavaFX, for its name: X11 calls every window of the process after this class (WM_CLASS), which is
 * how a desktop knows that a window belongs to the entry in its menu ({@code StartupWMClass}). It shows nothing.
 */
public final class Precog extends Application {
    /** JavaFX begins once in a process, and is given a class where an object would do. */
    private static final CompletableFuture<Void> BEGUN = new CompletableFuture<>();

    /** Begins JavaFX, which goes on when the last window is closed. */
    static void begin() {
        Thread.ofPlatform().name("JavaFX").daemon().start(() -> {
            try {
                launch(Precog.class);
            } catch (RuntimeException e) {
                BEGUN.completeExceptionally(e);
            }
        });
        try {
            BEGUN.join();
        } catch (CompletionException e) {
            throw Failure.thrownIn(e);
        }
    }

    @Override
    public void start(Stage unused) {
        BEGUN.complete(null);
    }
}
