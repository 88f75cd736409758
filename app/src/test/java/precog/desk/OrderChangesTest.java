package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.typed;
import static precog.desk.scripted.OnScreen.words;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.LastSnapshot;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;
import precog.order.Order;
import precog.value.Price;
import precog.value.Quantity;

/** Another price and size for resting orders, on the orders screen and on the ladder, by keys and by mouse. */
@ExtendWith(ApplicationExtension.class)
class OrderChangesTest {
    private static final double OWN_FOR = 0.06;

    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final Order order = LastSnapshot.of(workstation).orders().stream()
            .filter(one -> one.id() == 601)
            .findFirst()
            .orElseThrow();
    private DeskWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new DeskWindow(workstation, DeskPreferences.forgotten(), "ann", ScriptedArchive.office());
        window.show(shown);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    private List<Command.AmendOrder> changes() {
        return workstation.commands().stream()
                .filter(Command.AmendOrder.class::isInstance)
                .map(Command.AmendOrder.class::cast)
                .toList();
    }

    private Price tickUp() {
        return workstation.market(2).listing().ticks().up(order.limit());
    }

    private void onOrders(FxRobot robot) {
        robot.clickOn("#rail-orders").clickOn("Partially filled");
    }

    @Test
    void aPriceIsSteppedAndASizeTypedByKeysAlone(FxRobot robot) {
        onOrders(robot);
        robot.push(KeyCode.E);
        await(() -> typed(robot, "#changeLeft").equals("120"));
        assertThat(words(robot, "#changeWords")).isEqualTo("It has this price and size.");
        robot.push(KeyCode.UP)
                .push(KeyCode.TAB)
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("100");
        assertThat(words(robot, "#changeWords")).startsWith("Goes to the back of the queue");
        robot.push(KeyCode.ENTER);

        await(() -> changes().equals(List.of(new Command.AmendOrder(601, tickUp(), Quantity.of(100), "ann"))));
        assertThat(robot.lookup("#changeOrder").query().isVisible()).isFalse();
    }

    @Test
    void aSmallerOrderIsAskedForByMouseAndKeepsItsPlace(FxRobot robot) {
        onOrders(robot);
        robot.clickOn("#changeButton")
                .clickOn("#changeLeft")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("70");
        assertThat(words(robot, "#changeWords")).startsWith("Keeps its place in the queue");
        robot.clickOn("#changeSend");

        await(() -> changes().equals(List.of(new Command.AmendOrder(601, order.limit(), Quantity.of(70), "ann"))));
    }

    @Test
    void whatIsNoChangeIsNotAskedForAndEscapeLeaves(FxRobot robot) {
        onOrders(robot);
        robot.push(KeyCode.E).push(KeyCode.CONTROL, KeyCode.A).write("7").push(KeyCode.ENTER);
        assertThat(words(robot, "#changeWords")).isEqualTo("Type a price such as 0.47.");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#changeOrder").query().isVisible()).isFalse();
        assertThat(changes()).isEmpty();
    }

    private void openMarket(FxRobot robot) {
        robot.interact(() -> window.open(workstation.market(2).listing().id()));
        await(() -> words(robot, "#title").contains("Buffalo"));
    }

    private void arm(FxRobot robot) {
        robot.clickOn("#arm");
        await(() -> robot.lookup("#arm").queryAs(ToggleButton.class).isSelected());
    }

    private static boolean onOwn(FxRobot robot) {
        return robot.lookup("#ladder").query().getAccessibleText().contains("own for YES 120");
    }

    @Test
    void onTheLadderShiftAndArrowsMoveAnOrderAndChangeItsSize(FxRobot robot) {
        openMarket(robot);
        arm(robot);
        robot.push(KeyCode.L).push(KeyCode.LEFT).push(KeyCode.LEFT);
        for (int up = 0; up < 12; up++) {
            robot.push(KeyCode.UP);
        }
        for (int down = 0; down < 24 && !onOwn(robot); down++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        await(() -> changes().equals(List.of(new Command.AmendOrder(601, tickUp(), Quantity.of(120), "ann"))));
        await(() -> onOwn(robot));
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        await(() -> changes().contains(new Command.AmendOrder(601, tickUp(), Quantity.of(130), "ann")));
    }

    @Test
    void onTheLadderADragMovesAnOrderAndTheMenuMakesItSmaller(FxRobot robot) {
        openMarket(robot);
        int rung = 0;
        robot.clickOn(cell(robot, rung));
        while (!onOwn(robot) && rung < 40) {
            rung++;
            robot.clickOn(cell(robot, rung));
        }
        robot.drag(cell(robot, rung)).dropTo(cell(robot, rung - 1));
        assertThat(changes()).as("not armed").isEmpty();

        arm(robot);
        robot.rightClickOn(cell(robot, rung)).clickOn("Smaller by the chosen size");
        await(() -> changes().equals(List.of(new Command.AmendOrder(601, order.limit(), Quantity.of(110), "ann"))));
        int at = rung;
        robot.drag(cell(robot, at)).dropTo(cell(robot, at - 1));
        await(() -> changes().contains(new Command.AmendOrder(601, tickUp(), Quantity.of(110), "ann")));
        assertThat(workstation.commands()).noneMatch(Command.CancelOrder.class::isInstance);
    }

    private static Point2D cell(FxRobot robot, int rung) {
        Node ladder = robot.lookup("#ladder").query();
        Bounds bounds = ladder.getBoundsInLocal();
        return ladder.localToScreen(bounds.getWidth() * OWN_FOR, 26 + 22 * rung + 11);
    }
}
