package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.typed;
import static precog.desk.scripted.OnScreen.words;

import java.net.URI;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedUpdates;
import precog.desk.scripted.ScriptedWorkstation;

/** Word of a newer version, by keys and by mouse: said, read, put away, and never in the way. */
@ExtendWith(ApplicationExtension.class)
class UpdateNoticeTest {
    private static final URI PAGE = URI.create("https://example.org/precog/0.2.0");

    private final ScriptedUpdates updates = new ScriptedUpdates();
    private final DeskPreferences preferences = DeskPreferences.forgotten();
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private Stage stage;
    private DeskWindow window;

    @Start
    void start(Stage shown) {
        stage = shown;
        open();
    }

    private void open() {
        window = new DeskWindow(workstation, preferences, "ann", ScriptedArchive.office(updates));
        window.show(stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    private static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(UpdateNoticeTest::seen).isPresent();
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    /** Waits until the window looked again, which it does once a second. */
    private void look(FxRobot robot, boolean tagged) {
        await(() -> shown(robot, "#updateTag") == tagged);
    }

    @Test
    void isReadAndPutAwayByKeysAlone(FxRobot robot) {
        updates.announce("0.2.0", false);
        look(robot, true);
        robot.push(KeyCode.CONTROL, KeyCode.U);
        await(() -> shown(robot, "#updates"));
        assertThat(words(robot, "#updateVersion")).isEqualTo("This is Precog 0.1.0");
        assertThat(words(robot, "#updateWords"))
                .isEqualTo("Precog 0.2.0 is out (1 December 2026): The ladder draws faster. Nothing is installed by"
                        + " itself.");
        assertThat(typed(robot, "#updatePage")).isEqualTo(PAGE.toString());

        robot.push(KeyCode.SPACE);
        await(() -> words(robot, "#updateMessage").equals("The system's browser has it."));
        assertThat(updates.opened()).containsExactly(PAGE);

        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE);
        await(() -> !shown(robot, "#updates"));
        look(robot, false);
        assertThat(workstation.commands()).as("nothing is traded by it").isEmpty();
    }

    @Test
    void isReadAndPutAwayByMouse(FxRobot robot) {
        updates.announce("0.2.0", false);
        look(robot, true);
        robot.clickOn("#updateTag").clickOn("#updateRead");
        await(() -> updates.opened().contains(PAGE));
        robot.push(KeyCode.ESCAPE);
        assertThat(shown(robot, "#updates")).isFalse();
        assertThat(shown(robot, "#updateTag"))
                .as("reading does not put it away")
                .isTrue();

        robot.clickOn("#updateAway");
        look(robot, false);
    }

    @Test
    void stayAwayForThatVersionAlone(FxRobot robot) {
        updates.announce("0.2.0", false);
        look(robot, true);
        robot.clickOn("#updateAway");
        look(robot, false);
        robot.interact(() -> {
            stage.hide();
            open();
        });
        robot.push(KeyCode.CONTROL, KeyCode.U);
        await(() -> shown(robot, "#updateWords"));
        assertThat(robot.lookup("#updatePutAway").query().isDisabled()).isTrue();
        assertThat(shown(robot, "#updateTag")).isFalse();

        updates.announce("0.3.0", false);
        look(robot, true);
        await(() -> words(robot, "#updateWords").startsWith("Precog 0.3.0 is out"));
    }

    @Test
    void whatIsUrgentIsReadFirst(FxRobot robot) {
        updates.announce("0.2.0", false);
        look(robot, true);
        robot.clickOn("#updateAway");
        look(robot, false);
        updates.announce("0.2.0", true);
        look(robot, true);
        assertThat(words(robot, "#updateTag")).isEqualTo("Urgent: Precog 0.2.0 is out");
        assertThat(shown(robot, "#updateAway")).isFalse();

        robot.clickOn("#updateTag").clickOn("#updatePutAway");
        look(robot, false);
    }

    @Test
    void withoutABrowserTheAddressIsCopied(FxRobot robot) {
        updates.withoutBrowser();
        updates.announce("0.2.0", false);
        look(robot, true);
        robot.clickOn("#updateTag").clickOn("#updateRead");
        await(() -> words(robot, "#updateMessage")
                .equals("There is nothing to open a page with. The address is on the clipboard."));
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualTo(PAGE.toString());
    }

    @Test
    void saysHowItStandsWhereNothingIsNew(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K).write("newer").push(KeyCode.ENTER);
        await(() -> shown(robot, "#updates"));
        assertThat(words(robot, "#updateState")).isEqualTo("off");
        assertThat(words(robot, "#updateWords")).isEqualTo("Nobody is asked for newer versions.");
        assertThat(shown(robot, "#updateRead")).isFalse();

        updates.refuse();
        await(() -> words(robot, "#updateWords").equals(ScriptedUpdates.REFUSAL));
        robot.push(KeyCode.ESCAPE);
        await(() -> !shown(robot, "#updates"));
        assertThat(shown(robot, "#updateTag"))
                .as("a refusal shows nothing on the desk")
                .isFalse();
    }
}
