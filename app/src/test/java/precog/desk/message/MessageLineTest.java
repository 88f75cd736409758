package precog.desk.message;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.words;

import java.time.InstantSource;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.alert.Severity;
import precog.desk.markets.MarketRows;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Answer;

@ExtendWith(ApplicationExtension.class)
class MessageLineTest {
    private static final Answer REFUSED = Answer.refused("The stake is above the limit.");

    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final Alarm alarm = new Alarm(DeskPreferences.forgotten(), InstantSource.system());
    private MessageLine line;

    @Start
    void start(Stage stage) {
        alarm.toggle();
        line = new MessageLine(new MarketRows(), alert -> {}, alarm);
        line.desk(workstation.snapshot());
        stage.setScene(new Scene(line.view(), 800, 40));
        stage.show();
    }

    @AfterEach
    void close() {
        alarm.close();
    }

    @Test
    void aFreshRefusalGivesWayOnlyToWhatIsGrave(FxRobot robot) {
        robot.interact(() -> line.show(REFUSED));
        raise(robot, Severity.LOW);
        raise(robot, Severity.MEDIUM);
        assertThat(words(robot, "#text")).isEqualTo(REFUSED.message());

        raise(robot, Severity.HIGH);
        assertThat(words(robot, "#text")).isEqualTo("A HIGH alert.");
    }

    @Test
    void anOldRefusalGivesWayToAnyAlert(FxRobot robot) {
        robot.interact(() -> line.show(REFUSED));
        seconds(robot, 14);
        raise(robot, Severity.LOW);
        assertThat(words(robot, "#text")).isEqualTo(REFUSED.message());

        seconds(robot, 1);
        raise(robot, Severity.LOW);
        assertThat(words(robot, "#text")).isEqualTo("A LOW alert.");
    }

    @Test
    void whatWasDoneGivesWayAtOnceAndAnAlertOnlyToOneAsGrave(FxRobot robot) {
        robot.interact(() -> line.show(Answer.done("Canceled.")));
        raise(robot, Severity.MEDIUM);
        raise(robot, Severity.LOW);

        assertThat(words(robot, "#text")).isEqualTo("A MEDIUM alert.");
    }

    private void raise(FxRobot robot, Severity severity) {
        workstation.raise(severity, "A " + severity + " alert.");
        robot.interact(() -> line.desk(workstation.snapshot()));
    }

    private void seconds(FxRobot robot, int seconds) {
        robot.interact(() -> {
            for (int left = seconds; left > 0; left--) {
                line.second(ScriptedWorkstation.START);
            }
        });
    }
}
