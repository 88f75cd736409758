package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.table;
import static precog.desk.scripted.OnScreen.words;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.alert.Severity;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;

/** The alert centre by keys and by mouse. */
@ExtendWith(ApplicationExtension.class)
class AlertCentreTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final DeskPreferences preferences = DeskPreferences.forgotten();
    private DeskWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new DeskWindow(workstation, preferences, "ann", ScriptedArchive.office());
        window.show(shown);
    }

    @BeforeEach
    void waitForTheAlerts(FxRobot robot) {
        await(() -> table(robot, "Open alerts").getItems().size() == 4);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void severalAreAcknowledgedByKeyAndResolvedWithANoteByMouse(FxRobot robot) {
        robot.interact(() -> table(robot, "Open alerts").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.K);
        await(() -> commands(Command.AcknowledgeAlert.class).size() == 4);
        await(() -> noneIsNew(robot));

        robot.clickOn("#alertNote").write("known fixture");
        robot.clickOn("#resolve").clickOn("Ignored");

        await(() -> commands(Command.ResolveAlert.class).size() == 4);
        assertThat(workstation.commands()).contains(new Command.ResolveAlert(34, "ignored", "known fixture", "ann"));
        await(() -> table(robot, "Open alerts").getItems().isEmpty());
        assertThat(placeholder(table(robot, "Open alerts"))).isEqualTo("No open alert. All is quiet.");

        robot.clickOn("#alerts-resolved");
        await(() -> table(robot, "Resolved alerts").getItems().size() == 4);
        assertThat(words(robot, "#story")).contains("Resolved by ann").contains("Note: known fixture");
    }

    private static boolean noneIsNew(FxRobot robot) {
        return robot.lookup("0 new · 4 open").tryQuery().isPresent();
    }

    @Test
    void snoozesByKey(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.S).push(KeyCode.DOWN).push(KeyCode.ENTER);

        await(() -> !commands(Command.SnoozeAlert.class).isEmpty());
        await(() -> table(robot, "Open alerts").getItems().size() == 3);
        robot.push(KeyCode.SHIFT, KeyCode.K);
        await(() -> table(robot, "Snoozed alerts").getItems().size() == 1);
    }

    @Test
    void snoozesByMouse(FxRobot robot) {
        robot.clickOn("#snoozeAlert").clickOn("8 hours");

        await(() -> workstation.commands().contains(new Command.SnoozeAlert(31, Duration.ofHours(8), "ann")));
    }

    @Test
    void goesToTheSourceByKeyAndByMouse(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.G);
        await(() -> window.screen() == Screen.RISK);

        robot.clickOn("#rail-desk");
        robot.interact(() -> table(robot, "Open alerts").getSelectionModel().clearAndSelect(2));
        robot.clickOn("#source");
        await(() -> window.screen() == Screen.MARKET);
    }

    @Test
    void filtersBySeverityAndWordsAndFindsTheFilterAgain(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F).write("exchange");
        await(() -> table(robot, "Open alerts").getItems().size() == 1);
        robot.clickOn("#severity-low");
        await(() -> table(robot, "Open alerts").getItems().isEmpty());
        assertThat(placeholder(table(robot, "Open alerts"))).startsWith("No alert passes the filter.");

        robot.interact(stage::hide);
        assertThat(preferences.text("layout.main.alerts.search", "")).isEqualTo("exchange");
        assertThat(preferences.flag("layout.main.alerts.severity.LOW", false)).isTrue();
        robot.interact(stage::show);
        robot.clickOn("#alertSearch").push(KeyCode.ESCAPE);
        await(() -> table(robot, "Open alerts").getItems().size() == 4);
    }

    @Test
    void aNewAlertLeavesTheSelectionWhereItIs(FxRobot robot) {
        robot.interact(() -> table(robot, "Open alerts").getSelectionModel().clearAndSelect(1));
        String before = words(robot, "#story");

        workstation.raise(Severity.CRITICAL, "Something new.");
        await(() -> table(robot, "Open alerts").getItems().size() == 5);

        assertThat(words(robot, "#story")).isEqualTo(before);
    }

    private static String placeholder(TableView<?> table) {
        return ((Label) table.getPlaceholder()).getText();
    }

    private <C extends Command> List<C> commands(Class<C> kind) {
        return workstation.commands().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
