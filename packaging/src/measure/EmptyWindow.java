import java.time.Duration;
import java.time.Instant;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/** The least that JavaFX can show: a window of the desk's size with nothing in it. Says when it was laid out, and stays. */
public final class EmptyWindow extends Application {
    @Override
    public void start(Stage stage) {
        Scene scene = new Scene(new Pane(), 1600, 1000);
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
            System.out.println("On the screen " + Duration.between(began, Instant.now()).toMillis() + " ms after the start.");
        };
        scene.addPostLayoutPulseListener(once[0]);
        stage.setScene(scene);
        stage.show();
    }

    public static void main(String[] arguments) {
        launch(arguments);
    }
}
