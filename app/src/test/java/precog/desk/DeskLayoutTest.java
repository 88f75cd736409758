package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedWorkstation;

/** Panes, windows and workspaces as a trader arranges them. */
@ExtendWith(ApplicationExtension.class)
class DeskLayoutTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final DeskPreferences preferences = DeskPreferences.forgotten();
    private DeskWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        open();
    }

    private void open() {
        window = new DeskWindow(workstation, preferences, "ann", ScriptedArchive.office());
        window.show(stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void aPaneHiddenByKeyComesBackByKey(FxRobot robot) {
        assertThat(markets()).isTrue();
        robot.push(KeyCode.F5);
        await(() -> !markets());

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await(this::markets);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Y);
        await(() -> !markets());
    }

    @Test
    void aWorkspaceIsKeptByNameAndOpenedByMouse(FxRobot robot) {
        robot.push(KeyCode.F5).push(KeyCode.CONTROL, KeyCode.S).write("Quiet").push(KeyCode.ENTER);
        robot.push(KeyCode.F5);
        await(this::markets);

        robot.clickOn("#layout").clickOn("Quiet");
        await(() -> !markets());
    }

    @Test
    void anotherWindowFollowsTheSelectionOfItsColourAndComesBackAtTheNextStart(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.L).push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        await(() -> others().size() == 1);

        robot.interact(() -> window.open(workstation.market(0).listing().id()));
        String name = workstation.market(0).listing().id().value();
        await(() -> subtitle(others().getFirst()).startsWith(name));

        robot.interact(stage::hide);
        assertThat(others()).isEmpty();
        robot.interact(this::open);
        await(() -> others().size() == 1);
        robot.interact(() -> window.open(workstation.market(2).listing().id()));
        String next = workstation.market(2).listing().id().value();
        await(() -> subtitle(others().getFirst()).startsWith(next));
    }

    @Test
    void aKeyHeldDownOpensOneWindow(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.N).press(KeyCode.N).press(KeyCode.N);
        robot.release(KeyCode.N, KeyCode.CONTROL);

        assertThat(others()).hasSize(1);
    }

    private boolean markets() {
        return window.scene().getRoot().lookupAll(".table-view").stream()
                .anyMatch(table -> "Markets".equals(table.getAccessibleText()));
    }

    private List<Window> others() {
        return Window.getWindows().stream()
                .filter(other -> other instanceof Stage && !other.equals(stage))
                .toList();
    }

    private static String subtitle(Window of) {
        return of.getScene().getRoot().lookup("#subtitle") instanceof Labeled label ? label.getText() : "";
    }
}
