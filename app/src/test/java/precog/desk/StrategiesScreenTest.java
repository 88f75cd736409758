package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.table;
import static precog.desk.scripted.OnScreen.words;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.analytics.StrategyVersion;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedStrategies;
import precog.desk.scripted.ScriptedWorkstation;

/** Strategy versions made from old ones and moved on in their lives, by keys and by mouse. */
@ExtendWith(ApplicationExtension.class)
class StrategiesScreenTest {
    private final ScriptedStrategies strategies = new ScriptedStrategies();
    private DeskWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new DeskWindow(
                new ScriptedWorkstation(), DeskPreferences.forgotten(), "ann", ScriptedArchive.office(strategies));
        window.show(shown);
    }

    @BeforeEach
    void look(FxRobot robot) {
        robot.interact(() -> window.show(Screen.STRATEGIES));
        await(() -> table(robot, "Strategies").getItems().size() == 2);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void aNewVersionIsMadeByKeysAndItsFieldsAreHeldToTheirRanges(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        await(() -> robot.lookup("#versionForm").query().isVisible());
        await(() -> words(robot, "#newProblems").contains("Nothing differs from edge_entry v1.0"));
        robot.interact(() -> settings(robot).setValue("edge.minimum.nfl"));
        robot.write("7");
        await(() -> words(robot, "#newProblems").startsWith("edge.minimum.nfl = 7 is refused: allowed is "));
        robot.push(KeyCode.ENTER);
        assertThat(strategies.versions()).as("refused").hasSize(2);

        robot.push(KeyCode.CONTROL, KeyCode.A).write("0.0700").push(KeyCode.ENTER);
        await(() -> strategies.versions().size() == 3);
        StrategyVersion made = strategies.versions().getFirst();
        assertThat(made.version()).isEqualTo("v1.2");
        assertThat(made.status()).isEqualTo("draft");
        assertThat(made.config()).containsEntry("edge.minimum.nfl", "0.0700").containsEntry("minimum_edge", "0.05");
        await(() -> words(robot, "#title").equals("edge_entry v1.2"));
        assertThat(words(robot, "#fixed")).startsWith("Not used by this session");
    }

    @Test
    void aNewVersionIsMadeByMouseAndLeftByEscape(FxRobot robot) {
        robot.clickOn("#newVersion");
        await(() -> robot.lookup("#versionForm").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#versionForm").query().getParent().isVisible());

        robot.clickOn("#newVersion")
                .clickOn("#out-minimum_edge")
                .clickOn("#newNotes")
                .write("without it");
        robot.clickOn("#keepVersion");
        await(() -> strategies.versions().size() == 3);
        assertThat(strategies.versions().getFirst().notes()).isEqualTo("without it");
        assertThat(strategies.versions().getFirst().config()).doesNotContainKey("minimum_edge");
    }

    @Test
    void aVersionIsNotActivatedWithoutItsEvidence(FxRobot robot) {
        robot.clickOn("v1.1");

        await(() -> words(robot, "#lifeEvidence").startsWith("✕ closed paper trades: 8, needs at least 10"));
        assertThat(robot.lookup("#lifeWord").query().isDisabled()).isTrue();
    }

    @Test
    void aVersionMovesOnByTheTypedWordAlone(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M).write("inactive").push(KeyCode.ENTER);
        assertThat(status("v1.0")).isEqualTo("active");

        robot.push(KeyCode.CONTROL, KeyCode.A).write("INACTIVE").push(KeyCode.ENTER);
        await(() -> status("v1.0").equals("inactive"));
        await(() -> robot.lookup(".notice").<Label>query().getText().contains("moved by ann"));
        await(() -> words(robot, "#course").contains("[inactive]"));
    }

    @Test
    void theSameByMouse(FxRobot robot) {
        robot.clickOn("v1.1").clickOn("#lifeTo").clickOn("draft");
        robot.clickOn("#lifeWord").write("DRAFT");
        robot.clickOn("#lifeConfirm");

        await(() -> status("v1.1").equals("draft"));
    }

    private String status(String version) {
        return strategies.versions().stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> settings(FxRobot robot) {
        return robot.lookup("#addSetting").queryAs(ComboBox.class);
    }
}
