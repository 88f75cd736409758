package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.clickOnCell;
import static precog.desk.scripted.OnScreen.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;
import precog.engine.Command.SetSetting;

/** The tree of settings, and files of them, by keys and by mouse. */
@ExtendWith(ApplicationExtension.class)
class SettingFilesTest {
    @TempDir
    private static Path folder;

    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final DeskPreferences preferences = DeskPreferences.forgotten();
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        new DeskWindow(workstation, preferences, "ann", ScriptedArchive.office(folder)).show(shown);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void aFileIsSeenFirstThenAppliedWhole(FxRobot robot) throws IOException {
        Files.writeString(folder.resolve("evening.properties"), """
                # A thin evening
                edge.minimum.nfl = 0.07
                edge.minimum.nba = 0.05
                decision.countdown = 60 s
                """);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.I).release(KeyCode.SHIFT, KeyCode.CONTROL);
        robot.write("evening.properties").push(KeyCode.ENTER);
        await(() -> table(robot, "What the file would change").getItems().size() == 2);
        assertThat(outcome(robot)).startsWith("2 of 3 settings in the file differ.");
        assertThat(workstation.commands()).isEmpty();

        robot.interact(() -> robot.lookup("#importValidity")
                .queryComboBox()
                .getSelectionModel()
                .select(1));
        robot.clickOn("#importReason").write("thin evening");
        robot.clickOn("#apply");

        Duration hour = Duration.ofHours(1);
        await(() -> workstation
                .commands()
                .equals(List.of(new Command.SetSettings(List.of(
                        new SetSetting("edge.minimum.nfl", "0.0700", "thin evening", hour, "ann"),
                        new SetSetting("decision.countdown", "1 min", "thin evening", hour, "ann"))))));
        await(() -> robot.lookup("edge.minimum").tryQuery().isEmpty()
                && robot.lookup("#count").queryAll().stream()
                        .anyMatch(node -> node.toString().contains("2 changed")));
    }

    @Test
    void aFileWithOneWrongLineIsRefusedWholeWithLineFieldAndRange(FxRobot robot) throws IOException {
        Files.writeString(folder.resolve("wrong.properties"), "edge.minimum.nfl = 0.07\nedge.minimum.nba = 7\n");
        robot.clickOn("#rail-settings")
                .clickOn("#importFile")
                .write("wrong.properties")
                .clickOn("#begin");

        await(() -> outcome(robot).startsWith("Refused; nothing is changed."));
        assertThat(outcome(robot))
                .contains("edge.minimum.nba = 7 is refused", "wrong.properties, line 2", "0.0100 to 0.5000");
        assertThat(robot.lookup("#apply").query().isDisabled()).isTrue();
        assertThat(table(robot, "What the file would change").getItems()).isEmpty();

        robot.clickOn("#settingsFile")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("no such file")
                .push(KeyCode.ENTER);
        await(() -> outcome(robot).contains("There is no file"));
    }

    @Test
    void whatIsNotAtItsDefaultIsWrittenAndNeverOverAFile(FxRobot robot) throws IOException {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.E).release(KeyCode.SHIFT, KeyCode.CONTROL);
        robot.write("mine.properties").push(KeyCode.ENTER);
        await(() -> outcome(robot).startsWith("Every setting is at its default"));
        assertThat(folder.resolve("mine.properties")).doesNotExist();

        var _ = workstation.submit(new SetSetting("edge.minimum.nfl", "0.0700", "thin", null, "ann"));
        robot.clickOn("#begin");
        await(() -> outcome(robot).startsWith("Wrote 1 setting to "));
        assertThat(Files.readString(folder.resolve("mine.properties"))).endsWith("\nedge.minimum.nfl = 0.0700\n");

        robot.clickOn("#begin");
        await(() -> outcome(robot).contains("exists already"));
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#table").query().isVisible());
    }

    @Test
    void groupsFoldByKeyAndByMouse(FxRobot robot) {
        robot.clickOn("#rail-settings");
        int before = table(robot, "Settings").getItems().size();
        clickOnCell(robot, "▸ edge.minimum");
        await(() -> table(robot, "Settings").getItems().size() == before + 17);

        robot.push(KeyCode.LEFT);
        await(() -> table(robot, "Settings").getItems().size() == before);
        robot.push(KeyCode.RIGHT)
                .push(KeyCode.DOWN)
                .push(KeyCode.LEFT)
                .push(KeyCode.LEFT)
                .push(KeyCode.LEFT);
        robot.push(KeyCode.LEFT);
        await(() -> table(robot, "Settings").getItems().size() < before);

        robot.interact(stage::hide);
        assertThat(preferences.text("layout.main.settings.folded", "")).contains(",edge,", ",edge.minimum,");
    }

    private static String outcome(FxRobot robot) {
        return robot.lookup("#outcome").queryAs(TextArea.class).getText();
    }
}
