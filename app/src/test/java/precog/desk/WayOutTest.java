package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.table;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
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
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Quantity;

/** Getting out: previews and their one confirmation, cancels by side, market and all, and unresolved orders. */
@ExtendWith(ApplicationExtension.class)
class WayOutTest {
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
    void waitForThePositions(FxRobot robot) {
        await(() -> table(robot, "Open positions").getItems().size() == 3);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void theEventIsClosedByKeyAfterItsPreview(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.C);
        await(() -> card(robot).isVisible());
        assertThat(workstation.commands()).isEmpty();

        robot.push(KeyCode.Y);
        awaitCommand(new Command.ClosePositions(List.of(41L), "ann"));
        assertThat(card(robot).isVisible()).isFalse();
    }

    @Test
    void everythingIsClosedByMouseAfterItsPreview(FxRobot robot) {
        robot.clickOn("#closeAll");
        await(() -> robot.lookup(".plan-cell").queryAll().size() >= 4 * 5);
        robot.clickOn("#confirm");

        awaitCommand(new Command.ClosePositions(List.of(41L, 42L, 43L), "ann"));
    }

    @Test
    void aPreviewIsPutAwayAndThenTheKeyDoesNothing(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        await(() -> card(robot).isVisible());
        robot.push(KeyCode.ESCAPE);
        await(() -> !card(robot).isVisible());
        robot.push(KeyCode.Y);

        assertThat(workstation.commands()).isEmpty();
    }

    @Test
    void theLastFillsAreTakenBackByKeyAndByMouse(FxRobot robot) {
        robot.push(KeyCode.U);
        await(() -> card(robot).isVisible());
        robot.push(KeyCode.Y);
        await(() -> reversals() == 1);

        robot.clickOn("#rail-orders").clickOn("#takeBack").clickOn("#confirm");
        await(() -> reversals() == 2);
    }

    private long reversals() {
        return workstation.commands().stream()
                .filter(command -> command instanceof Command.PlaceOrder order
                        && order.action() == Action.SELL
                        && order.outcome() == Outcome.YES
                        && order.quantity().equals(Quantity.of(80)))
                .count();
    }

    @Test
    void entriesAreCanceledBySideMarketAndAllWithKeys(FxRobot robot) {
        MarketId market = workstation.market(2).listing().id();
        robot.interact(() -> window.show(Screen.ORDERS));
        robot.clickOn("Partially filled").push(KeyCode.SHIFT, KeyCode.DELETE);
        awaitCommand(new Command.CancelOrders(market, Outcome.YES, "ann"));
        robot.push(KeyCode.CONTROL, KeyCode.DELETE);
        awaitCommand(new Command.CancelOrders(market, null, "ann"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DELETE);
        awaitCommand(new Command.CancelOrders(null, null, "ann"));
    }

    @Test
    void entriesOfOneSideAreCanceledByMouse(FxRobot robot) {
        robot.interact(() -> window.show(Screen.ORDERS));
        robot.clickOn("Partially filled").clickOn("#cancelSide");

        awaitCommand(new Command.CancelOrders(workstation.market(2).listing().id(), Outcome.YES, "ann"));
    }

    @Test
    void anUnresolvedOrderHasItsDrawer(FxRobot robot) {
        robot.interact(() -> window.show(Screen.ORDERS));
        Node drawer = robot.lookup("#unresolvedDrawer").query();
        await(drawer::isVisible);
        robot.push(KeyCode.Q);
        await(() -> !drawer.isVisible());
        robot.clickOn("#unresolved");
        await(drawer::isVisible);

        robot.clickOn("#cancel-603");
        awaitCommand(new Command.CancelOrder(603, "ann"));
        await(() -> !drawer.isVisible());
    }

    private void awaitCommand(Command command) {
        await(() -> workstation.commands().contains(command));
    }

    private static Node card(FxRobot robot) {
        return robot.lookup(".unwind").query();
    }
}
