package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.guarded;
import static precog.desk.scripted.OnScreen.table;
import static precog.desk.scripted.OnScreen.typed;

import java.time.Duration;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;
import precog.value.Quantity;

/** The queue of edges worked without a mouse: whatever comes and goes meanwhile, a key decides on what was read. */
@ExtendWith(ApplicationExtension.class)
class ApprovalsByKeyTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private DeskWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new DeskWindow(workstation, DeskPreferences.forgotten(), "ann", ScriptedArchive.office());
        window.show(shown);
    }

    @BeforeEach
    void waitForTheEdges(FxRobot robot) {
        await(() -> edges(robot).getItems().size() == 4);
        await(() -> !guarded(robot));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void oneDecisionAfterAnotherWithoutLeavingTheKeys(FxRobot robot) {
        // The key that bears the plus; a keyboard has no key of the plus alone.
        robot.push(KeyCode.EQUALS).push(KeyCode.A);
        await(() -> evidence(robot).contains(name(5)));
        awaitTurn(robot);
        robot.push(KeyCode.R).push(KeyCode.DIGIT5);
        await(() -> evidence(robot).contains(name(10)));
        awaitTurn(robot);
        robot.push(KeyCode.R)
                .push(KeyCode.DIGIT7)
                .write("coach said so")
                .push(KeyCode.ENTER)
                .push(KeyCode.DIGIT7);
        await(() -> evidence(robot).contains(name(16)));
        awaitTurn(robot);
        robot.push(KeyCode.S);

        await(() -> edges(robot).getItems().isEmpty());
        assertThat(workstation.commands())
                .containsExactly(
                        new Command.Approve(101, Quantity.of(233), null, "ann"),
                        new Command.Reject(102, "too_thin", null, "ann"),
                        new Command.Reject(103, "other", "coach said so", "ann"),
                        new Command.Snooze(104, Duration.ofMinutes(5), "ann"));
    }

    @Test
    void keysGoOnDecidingAfterAButtonWasClicked(FxRobot robot) {
        robot.clickOn("#approve");
        await(() -> edges(robot).getItems().size() == 3);
        awaitTurn(robot);
        robot.push(KeyCode.A);
        await(() -> workstation.commands().contains(new Command.Approve(102, null, null, "ann")));
    }

    @Test
    void aTypedSizeIsOfTheEdgeItWasTypedFor(FxRobot robot) {
        robot.clickOn("#size").push(KeyCode.CONTROL, KeyCode.A).write("17");
        workstation.expire(101);
        await(() -> typed(robot, "#size").equals("150"));
        awaitTurn(robot);
        robot.clickOn("#approve");

        await(() -> workstation.commands().equals(List.of(new Command.Approve(102, null, null, "ann"))));
    }

    @Test
    void aKeyAfterTheSelectionMovedByItselfDecidesNothing(FxRobot robot) {
        robot.interact(() -> edges(robot)
                .getSelectionModel()
                .selectedItemProperty()
                .addListener(moved -> Event.fireEvent(edges(robot), pressed(KeyCode.A))));
        workstation.expire(101);
        await(() -> notice(robot).contains("the selection had just moved"));

        assertThat(workstation.commands()).as("nobody meant this edge").isEmpty();
    }

    @Test
    void anEdgeThatComesInMovesNeitherSelectionNorFocus(FxRobot robot) {
        robot.push(KeyCode.N);
        workstation.offer(105, 22);
        await(() -> edges(robot).getItems().size() == 5);
        robot.push(KeyCode.A);

        await(() -> workstation.commands().equals(List.of(new Command.Approve(102, null, null, "ann"))));
    }

    @Test
    void aKeyThatIsHeldDownDecidesOnce(FxRobot robot) {
        robot.press(KeyCode.A);
        await(() -> edges(robot).getItems().size() == 3);
        awaitTurn(robot);
        robot.interact(() -> Event.fireEvent(edges(robot), pressed(KeyCode.A)));
        robot.release(KeyCode.A);

        assertThat(workstation.commands()).containsExactly(new Command.Approve(101, null, null, "ann"));
    }

    @Test
    void nothingIsDecidedThatIsNotSeen(FxRobot robot) {
        robot.interact(() -> window.show(Screen.RISK));
        robot.push(KeyCode.A);
        await(() -> notice(robot).contains("decided where they are seen"));
        workstation.step();
        robot.interact(() -> window.show(Screen.DESK));
        assertThat(robot.lookup("#approve").query().isDisabled())
                .as("an edge waits and is seen")
                .isFalse();
        robot.push(KeyCode.W).push(KeyCode.A).push(KeyCode.W);
        robot.push(KeyCode.F1).push(KeyCode.A).push(KeyCode.F1);

        assertThat(workstation.commands()).isEmpty();
    }

    @Test
    void escapeLeavesTheReasonsAndTheEdge(FxRobot robot) {
        robot.push(KeyCode.R);
        await(() -> robot.lookup("#reasons").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#reasons").query().isVisible());
        robot.push(KeyCode.R)
                .push(KeyCode.TAB)
                .write("late")
                .push(KeyCode.ENTER)
                .push(KeyCode.DIGIT1);

        await(() -> workstation.commands().equals(List.of(new Command.Reject(101, "price_moved", "late", "ann"))));
    }

    @Test
    void anEdgeThatGoesAwayTakesItsReasonsWithIt(FxRobot robot) {
        robot.push(KeyCode.R);
        await(() -> robot.lookup("#reasons").query().isVisible());
        workstation.expire(101);
        await(() -> !robot.lookup("#reasons").query().isVisible());
        robot.push(KeyCode.DIGIT1);

        assertThat(workstation.commands()).isEmpty();
    }

    @Test
    void whatBecameOfDecisionsIsOneKeyAwayAndAllOfThemAnother(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.W);
        await(() -> table(robot, "Decisions and what became of them").getItems().size() == 3);
        await(() -> evidence(robot).contains("Approved YES"));
        robot.push(KeyCode.SHIFT, KeyCode.F4);

        await(() -> window.screen() == Screen.ANALYTICS);
        await(() -> !robot.lookup("#decisionTable").queryAll().isEmpty());
    }

    @Test
    void theSameByMouse(FxRobot robot) {
        robot.clickOn("#past");
        await(() -> table(robot, "Decisions and what became of them").getItems().size() == 3);
        robot.clickOn("#hindsight");

        await(() -> window.screen() == Screen.ANALYTICS);
    }

    /** One more press of a key that was not released, as the system sends it. */
    private static KeyEvent pressed(KeyCode key) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
    }

    private static void awaitTurn(FxRobot robot) {
        await(() -> !guarded(robot));
    }

    private String name(int market) {
        return workstation.market(market).listing().title();
    }

    private static String notice(FxRobot robot) {
        return robot.lookup(".notice").<Label>query().getText();
    }

    private static String evidence(FxRobot robot) {
        return robot.lookup(".evidence-title")
                .tryQuery()
                .map(title -> ((Label) title).getText())
                .orElse("");
    }

    private static TableView<?> edges(FxRobot robot) {
        return table(robot, "Edges that wait for a decision");
    }
}
