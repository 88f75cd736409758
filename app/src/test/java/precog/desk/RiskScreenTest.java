package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.table;
import static precog.desk.scripted.OnScreen.words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.desk.grid.Csv;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;

/** The parts of the risk screen, by key and by mouse, and what the kill switch says before it is pulled. */
@ExtendWith(ApplicationExtension.class)
class RiskScreenTest {
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
    void showRisk(FxRobot robot) {
        robot.interact(() -> window.show(Screen.RISK));
        await(() -> words(robot, "#killWords").startsWith("Off."));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void exposureIsSeenByEventLeagueAndStrategy(FxRobot robot) {
        robot.clickOn("#risk-exposure");
        await(() -> !table(robot, "Exposure").getItems().isEmpty());
        robot.clickOn("#exposure-strategy");

        await(() -> csv(robot, "Exposure").contains("value v1.0"));
        assertThat(csv(robot, "Exposure")).contains("by hand,0,2,");
        robot.clickOn("#exposure-league");
        await(() -> csv(robot, "Exposure").contains("NFL,"));
    }

    @Test
    void thePartsFollowEachOtherByKeyAndTheLastIsKept(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.R).push(KeyCode.SHIFT, KeyCode.R);
        await(() -> robot.lookup("#utilisation").query().isVisible());
        Node curves = robot.lookup("#utilisation").query();
        await(() -> curves.getAccessibleText() != null
                && curves.getAccessibleText().contains("Weekly loss limit 87 %, highest 87 %"));

        robot.push(KeyCode.SHIFT, KeyCode.R);
        await(() -> table(robot, "Trips and resets").getItems().size() == 2);
        assertThat(csv(robot, "Trips and resets"))
                .contains("Rapid loss,everything,realized in 15 min: −$208.45 (limit −$200.00),,still tripped")
                .contains("reset by ann,1 h 00 m");
        robot.interact(stage::hide);
        assertThat(preferences.number("layout.main.risk.part", 0)).isEqualTo(3);
    }

    @Test
    void theKillSwitchSaysBeforehandWhatItCancelsAndWhatClosingWouldBring(FxRobot robot) {
        Button strip = robot.lookup(".kill").queryAs(Button.class);
        Tooltip hint = strip.getTooltip();
        await(() -> hint.getText().startsWith("Off. It would cancel 2 working entries (170 contracts, $"));
        assertThat(strip.getAccessibleHelp()).isEqualTo(hint.getText());
        assertThat(words(robot, "#flattenWords"))
                .startsWith("Closing every position as well: Brings $")
                .contains("after fees of $");

        robot.clickOn("#risk-if-closed");
        assertThat(robot.lookup((Node node) ->
                                node instanceof Label cell && cell.getText().contains(", brings $"))
                        .queryAll())
                .hasSize(3);

        robot.push(KeyCode.F12);
        await(() -> workstation.commands().contains(new Command.Kill(false, "ann")));
        await(() -> !robot.lookup("#flattenWords").query().isVisible());
    }

    private static String csv(FxRobot robot, String table) {
        return String.valueOf(Csv.of(table(robot, table)));
    }
}
