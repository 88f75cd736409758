package precog.desk.exchange;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.Inquiry;

/**
 * Asks for the passphrase of something before a desk opens, three times at most. FX thread.
 *
 * @param <T> what the passphrase opens
 */
public final class PassphraseSheet<T> {
    /** Who has not typed it in three tries looks it up, or is somebody else. */
    private static final int TRIES = 3;

    private final Function<char[], CompletableFuture<T>> opening;
    private final Executor screen;
    private final CompletableFuture<T> opened = new CompletableFuture<>();
    private final PasswordField typed = new PasswordField();
    private final Button open = new Button("Open");
    private final Label trouble = new Label();
    private final VBox view;
    private int tries;
    private boolean busy;

    /**
     * A sheet on which nothing is typed.
     *
     * @param what the passphrase belongs to, in words
     * @param opening tries a passphrase off this thread and wipes it; fails with a sentence
     * @param screen runs what it is given on the FX thread
     */
    public PassphraseSheet(String what, Function<char[], CompletableFuture<T>> opening, Executor screen) {
        this.opening = opening;
        this.screen = screen;
        Label asked = new Label("Passphrase of " + what);
        asked.getStyleClass().add("pane-title");
        typed.setId("passphrase");
        typed.setAccessibleText(asked.getText());
        typed.setOnAction(enter -> attempt());
        typed.lengthProperty().subscribe(length -> enable());
        open.setId("open");
        open.getStyleClass().add("accent");
        open.setOnAction(click -> attempt());
        Button leave = new Button("Leave  Esc");
        leave.setId("leave");
        leave.setOnAction(click -> leave());
        trouble.setId("trouble");
        trouble.getStyleClass().add("problem");
        trouble.setWrapText(true);
        trouble.setPrefHeight(36);
        view = new VBox(asked, typed, trouble, new HBox(8, open, leave));
        view.getStyleClass().addAll("form", "pane");
        view.setPrefSize(460, 170);
        view.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                leave();
            }
        });
    }

    public Parent view() {
        return view;
    }

    /** What was opened; cancelled where somebody leaves, failed as the last try did. */
    public CompletableFuture<T> opened() {
        return opened;
    }

    /** Gives up, as Escape does. */
    public void leave() {
        typed.clear();
        opened.cancel(false);
    }

    private void enable() {
        open.setDisable(busy || typed.getLength() == 0);
    }

    private void attempt() {
        if (busy || typed.getLength() == 0 || opened.isDone()) {
            return;
        }
        busy = true;
        tries++;
        trouble.setText("One moment …");
        var _ = opening.apply(Secret.take(typed))
                .whenComplete((result, failure) -> screen.execute(() -> tried(result, failure)));
        enable();
    }

    private void tried(@Nullable T result, @Nullable Throwable failure) {
        busy = false;
        if (failure == null && result != null) {
            opened.complete(result);
        } else if (failure != null && tries == TRIES) {
            opened.completeExceptionally(failure);
        } else if (failure != null) {
            int left = TRIES - tries;
            trouble.setText(Inquiry.sentence(failure) + " " + left + (left == 1 ? " try" : " tries") + " left.");
            typed.requestFocus();
        }
        enable();
    }
}
