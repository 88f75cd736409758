package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.guarded;
import static precog.desk.scripted.OnScreen.table;

import java.io.File;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.desk.Deeds.Deed;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Press;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedWorkstation;

/**
 * Presses the key of every action there is, then does the same with the mouse on a desk set up anew, and looks each
 * time for the effect. {@link Deeds} has one line for each action and does not compile where one is missing.
 */
@ExtendWith(ApplicationExtension.class)
class EveryActionTest {
    /** What only a desk that plays a session again can do. */
    private static final Set<DeskAction> IN_A_PLAYBACK = Set.of(
            DeskAction.EARLIER,
            DeskAction.LATER,
            DeskAction.PREVIOUS_REQUEST,
            DeskAction.NEXT_REQUEST,
            DeskAction.SLOWER,
            DeskAction.FASTER);

    private final WatchedOffice office = new WatchedOffice();
    private ScriptedWorkstation workstation;
    private DeskWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @ParameterizedTest
    @EnumSource
    void isDoneByKey(DeskAction action, FxRobot robot) {
        Deed deed = setUp(action, robot);

        robot.push(Press.of(action));

        await(() -> deed.seen().getAsBoolean());
    }

    @ParameterizedTest
    @EnumSource
    void isDoneByMouse(DeskAction action, FxRobot robot) {
        Deed deed = setUp(action, robot);

        if (deed.byMouse() == null) {
            // What has no control of its own is found in the palette.
            robot.push(KeyCode.CONTROL, KeyCode.K).write(action.words().toLowerCase());
            String hit = action.group() + ": " + action.words();
            await(() -> robot.lookup(hit).tryQuery().isPresent());
            robot.clickOn(hit);
        } else {
            deed.byMouse().run();
        }

        await(() -> deed.seen().getAsBoolean());
    }

    /** A desk on the screen of the action, just before it. */
    private Deed setUp(DeskAction action, FxRobot robot) {
        workstation = new ScriptedWorkstation();
        robot.interact(() -> {
            window = new DeskWindow(
                    workstation,
                    DeskPreferences.forgotten(),
                    "ann",
                    office.office(IN_A_PLAYBACK.contains(action)),
                    (owner, suggested) -> new File(suggested));
            window.show(stage);
        });
        await(() -> table(robot, "Edges that wait for a decision").getItems().size() == 4
                && table(robot, "Open positions").getItems().size() == 3
                && !guarded(robot));
        Deed deed = new Deeds(robot, window, workstation, office).of(action);
        robot.interact(() -> {
            if (deed.on() == Screen.MARKET) {
                window.open(workstation.market(2).listing().id());
            } else if (deed.on() != Screen.DESK) {
                window.show(deed.on());
            }
        });
        deed.before().run();
        assertThat(deed.seen().getAsBoolean()).as("already so").isFalse();
        return deed;
    }
}
