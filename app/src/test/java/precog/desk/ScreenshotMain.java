package precog.desk;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.util.Duration;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedPairs;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;
import precog.pairing.Judgement.Verdict;

/**
 * Renders every screen on the scripted workstation to the folder named as the first argument, at the zoom of the
 * second where there is one, with the kill switch on where a third says {@code killed}, and under the sheet of the other
 * venue where it says {@code pair}.
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
            ScriptedPairs pairs = new ScriptedPairs();
            var _ = pairs.judge(ScriptedPairs.judgement(
                    workstation.market(2).listing(), ScriptedPairs.winner(ScriptedPairs.RULES), Verdict.ALIKE));
            DeskWindow window = new DeskWindow(workstation, preferences, "trader", ScriptedArchive.office(pairs));
            window.show(stage);
            Timeline steps = new Timeline(new KeyFrame(Duration.millis(200), tick -> workstation.step()));
            steps.setCycleCount(12);
            steps.setOnFinished(end -> {
                window.readRecords();
                workstation.loseBid(4);
                window.open(workstation.market(2).listing().id());
                workstation.step();
                if (asked.contains("pair")) {
                    pairs.list(ScriptedPairs.winner(ScriptedPairs.RULES.replace("50-50", "to the home team")));
                    ((Button) window.scene().lookup("#openPair")).fire();
                    choose(window);
                }
                Timeline wait = new Timeline(new KeyFrame(Duration.millis(1500), tick -> finish(window)));
                wait.play();
            });
            steps.play();
        }

        /** The first market that was found, once it is. */
        private static void choose(DeskWindow window) {
            TableView<?> found = (TableView<?>) window.scene().lookup("#pairFound");
            Timeline soon = new Timeline(new KeyFrame(
                    Duration.millis(400), tick -> found.getSelectionModel().selectFirst()));
            soon.play();
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
