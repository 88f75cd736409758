package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.clickOnCell;
import static precog.desk.scripted.OnScreen.table;
import static precog.desk.scripted.OnScreen.words;

import java.io.File;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.desk.chart.ChartView;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedExports;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;
import precog.risk.BreakerType;

/** Risk, orders and settings as a trader uses them: typed words and buttons in, commands out, answers on screen. */
@ExtendWith(ApplicationExtension.class)
class ScreensOfTheRailTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final ScriptedExports exports = new ScriptedExports();
    private final Map<String, String> saved = exports.saved();
    private @Nullable File chosen;
    private DeskWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new DeskWindow(
                workstation,
                DeskPreferences.forgotten(),
                "ann",
                ScriptedArchive.office(exports),
                (owner, suggested) -> chosen == null ? null : new File(chosen, suggested));
        window.show(shown);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void theLargestTableIsSavedByKeyAndTheOneInFocusBeforeIt(FxRobot robot) {
        robot.interact(() -> window.show(Screen.ORDERS));
        robot.interact(() -> robot.lookup("#orders").queryAs(TableView.class).requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.E);

        await(() -> saved.containsKey("orders"));
        assertThat(saved.get("orders")).contains("\r\n").doesNotContain("–");
        await(() -> robot.lookup(".notice").<Label>query().getText().contains("as /export/orders.csv"));

        robot.interact(() -> window.show(Screen.SETTINGS));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await(() -> saved.containsKey("settings"));
    }

    @Test
    void aTableIsExportedToAFileOfOnesChoiceByKeyAndByMenu(FxRobot robot) {
        robot.interact(() -> window.show(Screen.SETTINGS));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertThat(saved).as("the trader thought better of it").isEmpty();

        chosen = new File("elsewhere");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        String path = new File(chosen, "settings.csv").getPath();
        await(() -> saved.containsKey(path));
        await(() -> robot.lookup(".notice").<Label>query().getText().contains("as " + path));
        saved.clear();
        robot.rightClickOn("#table").clickOn("Export to…");
        await(() -> saved.containsKey(path));
    }

    @Test
    void aTableIsSavedByItsMenu(FxRobot robot) {
        robot.interact(() -> window.show(Screen.SETTINGS));
        robot.rightClickOn("#table").clickOn("Save as CSV");

        await(() -> saved.containsKey("settings"));
    }

    @Test
    void aBreakerIsResetByTheTypedWordAndByNoOther(FxRobot robot) {
        robot.interact(() -> window.show(Screen.RISK));
        Node word = robot.lookup("#reset-consecutive-losses").query();
        await(word::isVisible);
        assertThat(robot.lookup("#reset-data-quality").query().isVisible())
                .as("it resets itself")
                .isFalse();

        robot.clickOn(word).write("reset").push(KeyCode.ENTER);
        awaitCommand(new Command.ResetBreaker(BreakerType.CONSECUTIVE_LOSSES, "reset", "ann"));
        assertThat(word.isVisible()).isTrue();

        robot.clickOn(word).write("RESET").push(KeyCode.ENTER);
        awaitCommand(new Command.ResetBreaker(BreakerType.CONSECUTIVE_LOSSES, "RESET", "ann"));
        await(() -> !word.isVisible());
    }

    @Test
    void ordersAreCanceledOneByOneByMarketAndAll(FxRobot robot) {
        robot.interact(() -> window.show(Screen.ORDERS));
        await(() -> table(robot, "Orders").getItems().size() == 6);
        assertThat(robot.lookup("#cancel").query().isDisabled())
                .as("nothing is selected")
                .isTrue();

        robot.clickOn("Partially filled").clickOn("#cancelMarket");
        awaitCommand(new Command.CancelOrders(workstation.market(2).listing().id(), null, "ann"));
        robot.clickOn("#cancel");
        awaitCommand(new Command.CancelOrder(601, "ann"));
        await(() -> table(robot, "Orders").getItems().size() == 5);
        robot.clickOn("#cancelAll");
        awaitCommand(new Command.CancelOrders(null, null, "ann"));
    }

    @Test
    void aSettingIsRefusedWithASentenceThenChangedThenLifted(FxRobot robot) {
        robot.interact(() -> window.show(Screen.SETTINGS));
        robot.clickOn("#search").write("minimum nfl");
        clickOnCell(robot, "edge.minimum.nfl");
        change(robot, "0.9000", "too high");
        await(() -> words(robot, "#refusal").contains("allowed is 0.0100 to 0.5000"));

        change(robot, "0.0700", "thin slate");
        awaitCommand(new Command.SetSetting("edge.minimum.nfl", "0.0700", "thin slate", null, "ann"));
        await(() -> words(robot, ".alert-message").contains("Now 0.0700 by override by ann (thin slate)"));
        assertThat(robot.lookup("#refusal").query().isVisible()).isFalse();

        robot.clickOn("#reason").write("slate is full");
        robot.clickOn("#lift");
        awaitCommand(new Command.SetSetting("edge.minimum.nfl", null, "slate is full", null, "ann"));
        await(() -> words(robot, ".alert-message").contains("Now 0.0500 by default"));
    }

    @Test
    void theGalleryIsReachedByItsKeyAndByThePaletteAndStandsOnNoRail(FxRobot robot) {
        assertThat(robot.lookup("#rail-gallery").tryQuery()).isEmpty();

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.G).release(KeyCode.SHIFT, KeyCode.CONTROL);
        await(() -> window.screen() == Screen.GALLERY);
        assertThat(robot.lookup((Node node) -> node instanceof ChartView).queryAllAs(ChartView.class))
                .hasSizeGreaterThan(8)
                .filteredOn(chart -> chart.shown() == null)
                .as("the empty one")
                .hasSize(1);

        robot.interact(() -> window.show(Screen.DESK));
        robot.press(KeyCode.CONTROL).push(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("every control").push(KeyCode.ENTER);
        await(() -> window.screen() == Screen.GALLERY);
    }

    private static void change(FxRobot robot, String value, String reason) {
        robot.interact(() -> {
            robot.lookup("#actions #value").queryAs(TextField.class).setText(value);
            robot.lookup("#reason").queryAs(TextField.class).clear();
        });
        robot.clickOn("#reason").write(reason);
        robot.clickOn("#change");
    }

    private void awaitCommand(Command command) {
        await(() -> workstation.commands().contains(command));
    }
}
