package precog.desk;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;

/**
 * Renders every screen on the scripted workstation to the folder named as the first argument, at the zoom of the
 * second where there is one, and with the kill switch on where a third says {@code killed}.
 */
public final class ScreenshotMain {
    private ScreenshotMain() {}

    public static void main(String[] args) {
        Application.launch(Shots.class, args);
    }

    /** The application behind it. */
    public static final class Shots extends Application {
        @Override
        public void start(Stage stage) {
            ScriptedWorkstation workstation = new ScriptedWorkstation();
            List<String> asked = getParameters().getRaw();
            DeskPreferences preferences = DeskPreferences.forgotten();
            preferences.set("layout.main.zoom", asked.size() > 1 ? Double.parseDouble(asked.get(1)) : 1);
            if (asked.size() > 2) {
                preferences.set("analytics.part", asked.get(2));
            }
            if (asked.contains("killed")) {
                var _ = workstation.submit(new Command.Kill(false, "trader"));
            }
            DeskWindow window = new DeskWindow(workstation, preferences, "trader", ScriptedArchive.office());
            window.show(stage);
            Timeline steps = new Timeline(new KeyFrame(Duration.millis(200), tick -> workstation.step()));
            steps.setCycleCount(12);
            steps.setOnFinished(end -> {
                window.readRecords();
                workstation.loseBid(4);
                window.open(workstation.market(2).listing().id());
                workstation.step();
                Timeline wait = new Timeline(new KeyFrame(Duration.millis(1500), tick -> finish(window)));
                wait.play();
            });
            steps.play();
        }

        private void finish(DeskWindow window) {
            try {
                Screens.write(window, Path.of(getParameters().getRaw().getFirst()));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            } finally {
                Platform.exit();
            }
        }
    }
}
