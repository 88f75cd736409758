package precog.app;

import java.util.concurrent.CompletableFuture;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import precog.desk.theme.Theme;

/** Says in a window why there is no desk. */
final class FailureWindow {
    private FailureWindow() {}

    /** Shows a sentence and waits until the window is closed. Not on the FX thread. */
    static void show(String sentence) {
        CompletableFuture<Void> read = new CompletableFuture<>();
        DeskProgram.onScreen(() -> {
            Button close = new Button("Close  Esc");
            close.setId("close");
            close.setDefaultButton(true);
            close.setCancelButton(true);
            Stage stage = SmallWindow.around(view(sentence, close), Theme.Shade.DARK);
            close.setOnAction(click -> stage.hide());
            stage.setOnHidden(hidden -> read.complete(null));
            stage.show();
        });
        read.join();
    }

    private static Parent view(String sentence, Button close) {
        Label title = new Label("Precog could not go on");
        title.getStyleClass().add("pane-title");
        Label words = new Label(sentence);
        words.setId("failure");
        words.setWrapText(true);
        VBox view = new VBox(title, words, close);
        view.getStyleClass().addAll("form", "pane");
        view.setPrefWidth(520);
        return view;
    }
}
