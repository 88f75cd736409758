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
import precog.order.TimeInForce;
import precog.value.Action;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** Trading from the market screen: ladder, ticket and what they tell beforehand. */
@ExtendWith(ApplicationExtension.class)
class MarketScreenTest {
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
    void openAMarket(FxRobot robot) {
        robot.interact(() -> window.open(workstation.market(2).listing().id()));
        await(() -> words(robot, "#title").contains("Buffalo"));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void theGateAnswersBeforeAnythingIsSent(FxRobot robot) {
        await(() -> words(robot, "#verdict").contains("10.00 contracts, needs at most 5.00"));
        robot.clickOn("#quantity").push(KeyCode.CONTROL, KeyCode.A).write("4");
        await(() -> words(robot, "#verdict").startsWith("✓"));

        assertThat(workstation.commands()).isNotEmpty().allMatch(Command.AskGate.class::isInstance);
        assertThat(robot.lookup(".notice").query().isVisible())
                .as("a question is no news")
                .isFalse();
    }

    @Test
    void sizesComeByKeyByDigitAndByMouse(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        await(() -> typed(robot, "#quantity").equals("25"));
        robot.clickOn("#stake-3");
        await(() -> typed(robot, "#quantity").equals("50"));
        robot.push(KeyCode.DIGIT1);
        await(() -> typed(robot, "#quantity").equals("10"));
        robot.clickOn("#quantity").push(KeyCode.DIGIT2);
        assertThat(typed(robot, "#quantity"))
                .as("typed, not taken")
                .contains("2")
                .isNotEqualTo("25");
    }

    @Test
    void otherSizesArePreparedAndRemembered(FxRobot robot) {
        robot.clickOn("#editStakes").write("7, $30").push(KeyCode.ENTER);
        robot.clickOn("#stake-1");
        await(() -> typed(robot, "#quantity").equals("7"));
        robot.interact(stage::hide);

        assertThat(preferences.text("trading.sizes", "")).isEqualTo("7, $30");
    }

    @Test
    void theLargestSizeIsWhatTheGateLetsPassOrWhatIsHeld(FxRobot robot) {
        robot.clickOn("#max");
        await(() -> typed(robot, "#quantity").equals("5"));
        robot.clickOn("#sell").push(KeyCode.ALT, KeyCode.DIGIT0);
        await(() -> typed(robot, "#quantity").equals("300"));
    }

    @Test
    void theTicketIsTypedAndSentByKeysAlone(FxRobot robot) {
        robot.push(KeyCode.T).push(KeyCode.CONTROL, KeyCode.A).write("3");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        await(() -> workstation.commands().stream()
                .anyMatch(command -> command instanceof Command.PlaceOrder order
                        && order.quantity().equals(Quantity.of(3))
                        && order.outcome() == Outcome.YES));
    }

    @Test
    void armedByKeyAClickBesideAPriceTradesAndUnarmedItFillsTheTicket(FxRobot robot) {
        robot.clickOn(cell(robot, 0.23, 3));
        await(() -> orders().isEmpty() && !typed(robot, "#limit").isEmpty());
        String limit = typed(robot, "#limit");
        robot.clickOn(cell(robot, 0.23, 5)).push(KeyCode.F9);
        await(() -> robot.lookup("#arm").queryAs(ToggleButton.class).isSelected());
        robot.clickOn(cell(robot, 0.23, 3));
        await(() -> orders().size() == 1);
        assertThat(orders().getFirst())
                .isEqualTo(new Command.PlaceOrder(
                        workstation.market(2).listing().id(),
                        Outcome.YES,
                        Action.BUY,
                        Quantity.of(10),
                        Price.of(limit),
                        TimeInForce.GOOD_TILL_CANCELED,
                        false,
                        "ann"));

        robot.clickOn(cell(robot, 0.6, 2));
        await(() -> orders().size() == 2);
        assertThat(orders().getLast().action()).as("held YES is sold first").isEqualTo(Action.SELL);
    }

    @Test
    void armedByMouseTheKeysTradeAndCancelOnTheLadder(FxRobot robot) {
        robot.clickOn("#arm");
        robot.push(KeyCode.L).push(KeyCode.LEFT).push(KeyCode.ENTER);
        await(() -> orders().size() == 1);
        assertThat(orders().getFirst().action()).isEqualTo(Action.BUY);

        robot.push(KeyCode.LEFT);
        for (int up = 0; up < 12; up++) {
            robot.push(KeyCode.UP);
        }
        Node ladder = robot.lookup("#ladder").query();
        for (int down = 0; down < 24 && !ladder.getAccessibleText().contains("own for YES 120"); down++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.SPACE);
        await(() -> workstation.commands().contains(new Command.CancelOrder(601, "ann")));
    }

    @Test
    void disarmsWhenAnotherMarketIsShownWithTheKillSwitchAndOnAnotherScreen(FxRobot robot) {
        ToggleButton arm = robot.lookup("#arm").queryAs(ToggleButton.class);
        robot.push(KeyCode.F9);
        await(arm::isSelected);
        robot.interact(() -> window.open(workstation.market(4).listing().id()));
        await(() -> !arm.isSelected());
        assertThat(words(robot, "#words")).contains("another market");

        robot.push(KeyCode.F9);
        await(arm::isSelected);
        robot.clickOn("#rail-orders");
        await(() -> !arm.isSelected());

        robot.clickOn("#rail-market").push(KeyCode.F9);
        await(arm::isSelected);
        robot.push(KeyCode.F12);
        await(() -> !arm.isSelected());
        robot.clickOn(cell(robot, 0.23, 3));
        assertThat(orders()).isEmpty();
        robot.push(KeyCode.F9);
        assertThat(words(robot, "#words")).startsWith("Cannot be armed: the kill switch is on.");
    }

    @Test
    void theLadderIsCentredByKeyAndByMouse(FxRobot robot) {
        LadderReading ladder = new LadderReading(robot, workstation, 2);
        robot.push(KeyCode.M);
        ladder.drift();
        robot.push(KeyCode.M);
        await(() -> ladder.middle().equals(ladder.touch()));

        ladder.drift();
        robot.clickOn("#middle");
        await(() -> ladder.middle().equals(ladder.touch()));
    }

    @Test
    void thePayoutsOfTheEventOpenByKeyAndByMouse(FxRobot robot) {
        await(() -> words(robot, "#payoutSummary").contains("over 2 outcomes"));
        Node table = robot.lookup("#payouts").query();
        assertThat(table.isVisible()).isFalse();
        robot.push(KeyCode.O);
        await(table::isVisible);
        assertThat(robot.lookup("winner Kansas City Chiefs").queryAll()).isNotEmpty();
        robot.clickOn("#outcomes");
        await(() -> !table.isVisible());

        robot.interact(() -> window.open(workstation.market(4).listing().id()));
        await(() -> words(robot, "#payoutSummary").startsWith("Nothing is held"));
    }

    private List<Command.PlaceOrder> orders() {
        return workstation.commands().stream()
                .filter(Command.PlaceOrder.class::isInstance)
                .map(Command.PlaceOrder.class::cast)
                .toList();
    }

    private static Point2D cell(FxRobot robot, double across, int rung) {
        Node ladder = robot.lookup("#ladder").query();
        Bounds bounds = ladder.getBoundsInLocal();
        return ladder.localToScreen(bounds.getWidth() * across, 26 + 22 * rung + 11);
    }
}
