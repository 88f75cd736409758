package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.clickOnCell;
import static precog.desk.scripted.OnScreen.guarded;
import static precog.desk.scripted.OnScreen.table;
import static precog.desk.scripted.OnScreen.typed;
import static precog.desk.scripted.OnScreen.words;

import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
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
import precog.desk.theme.Theme;
import precog.engine.Command;
import precog.risk.BreakerType;
import precog.value.Quantity;

/** The desk as a trader uses it: keys and mouse in, commands out. */
@ExtendWith(ApplicationExtension.class)
class DeskWindowTest {
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
    void waitForTheEdges(FxRobot robot) {
        await(() ->
                edges(robot).getItems().size() == 4 && alerts(robot).getItems().size() == 4);
        await(() -> !guarded(robot));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void approvesByKey(FxRobot robot) {
        robot.push(KeyCode.A);

        awaitCommand(new Command.Approve(101, null, null, "ann"));
        await(() -> edges(robot).getItems().size() == 3);
    }

    @Test
    void approvesAnotherEdgeByMouseAtAnotherSize(FxRobot robot) {
        robot.push(KeyCode.N).push(KeyCode.MINUS).push(KeyCode.MINUS).push(KeyCode.EQUALS);
        robot.clickOn("#approve");

        awaitCommand(new Command.Approve(102, Quantity.of(135), null, "ann"));
    }

    @Test
    void rejectsWithAReasonAndANote(FxRobot robot) {
        robot.clickOn("#note").write("starter is out");
        robot.clickOn("#reject").clickOn("There is news");

        awaitCommand(new Command.Reject(101, "news", "starter is out", "ann"));
    }

    @Test
    void rejectsByKey(FxRobot robot) {
        robot.push(KeyCode.R).push(KeyCode.DIGIT3);

        awaitCommand(new Command.Reject(101, "news", null, "ann"));
    }

    @Test
    void snoozesByKey(FxRobot robot) {
        robot.push(KeyCode.S);

        awaitCommand(new Command.Snooze(101, Duration.ofMinutes(5), "ann"));
        await(() -> edges(robot).getItems().size() == 3);
    }

    @Test
    void givesAnActionAnotherKeyOnTheSheet(FxRobot robot) {
        robot.push(KeyCode.F1);
        askForItsKey(robot);
        robot.push(KeyCode.A);
        await(() -> robot.lookup("#keyMessage")
                .queryLabeled()
                .getText()
                .startsWith("The kill switch must work while one types"));
        askForItsKey(robot);
        robot.push(KeyCode.F11).push(KeyCode.ESCAPE).push(KeyCode.F11);

        awaitCommand(new Command.Kill(false, "ann"));
        assertThat(robot.lookup("#kill").queryLabeled().getText()).isEqualTo("Kill  F11");
    }

    @Test
    void theSheetIsThatOfTheScreenOneIsOn(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5).push(KeyCode.F1);

        await(() -> words(robot, "#purpose").startsWith("What stops the desk before it loses too much"));
        assertThat(robot.lookup("#keySheet .pane-title").queryLabeled().getText())
                .isEqualTo("Risk");
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.DIGIT1).push(KeyCode.F1);
        await(() -> words(robot, "#purpose").startsWith("Where the day is spent"));
        assertThat(robot.lookup("#keySheet .pane-title").queryLabeled().getText())
                .isEqualTo("Edges");
    }

    /** By the button itself: the sheet scrolls where the window is low. */
    private static void askForItsKey(FxRobot robot) {
        robot.interact(() -> robot.lookup("#key-KILL").queryButton().fire());
    }

    @Test
    void everyWindowBearsTheSignInSeveralSizes(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.N);

        await(() -> robot.listWindows().size() == 2);
        assertThat(robot.listWindows())
                .allSatisfy(shown -> assertThat(((Stage) shown).getIcons())
                        .extracting(Image::getWidth)
                        .containsExactly(16.0, 32.0, 48.0, 128.0));
    }

    @Test
    void lettersTypedIntoATextBoxDecideNothing(FxRobot robot) {
        robot.clickOn("#note").write("ars");

        assertThat(typed(robot, "#note")).isEqualTo("ars");
        assertThat(workstation.commands()).isEmpty();
    }

    @Test
    void killsWithOneKeyAndReleasesByTypedWord(FxRobot robot) {
        robot.push(KeyCode.F12);
        awaitCommand(new Command.Kill(false, "ann"));
        await(() -> robot.lookup("#release").query().isVisible());

        robot.clickOn("#release").write("reset").push(KeyCode.ENTER);
        awaitCommand(new Command.ResetBreaker(BreakerType.MANUAL, "reset", "ann"));
        assertThat(robot.lookup("#release").query().isVisible()).isTrue();

        robot.clickOn("#release").write("RESET").push(KeyCode.ENTER);
        await(() -> !robot.lookup("#killed").query().isVisible());
    }

    @Test
    void acknowledgesByKeyThenResolvesByMouse(FxRobot robot) {
        robot.push(KeyCode.K);
        awaitCommand(new Command.AcknowledgeAlert(31, null, "ann"));
        await(() -> !robot.lookup("#resolve").query().isDisabled());

        robot.clickOn("#resolve").clickOn("Fixed");
        awaitCommand(new Command.ResolveAlert(31, "fixed", null, "ann"));
        await(() -> alerts(robot).getItems().size() == 3);
    }

    @Test
    void closesHalfByMouseAndAllByKey(FxRobot robot) {
        robot.clickOn("#half").clickOn("#close");
        awaitCommand(new Command.ClosePosition(41, Quantity.of(150), "ann"));

        robot.clickOn("#all");
        robot.push(KeyCode.C);
        awaitCommand(new Command.ClosePosition(41, null, "ann"));
    }

    @Test
    void searchesMarketsAndOpensTheFirst(FxRobot robot) {
        robot.push(KeyCode.SLASH).write("lakers");
        await(() -> table(robot, "Markets").getItems().size() == 2);
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER);

        await(() -> window.screen() == Screen.MARKET);
        assertThat(robot.lookup("#title").queryAs(Labeled.class).getText()).contains("Los Angeles Lakers");
    }

    @Test
    void walksThroughTheScreensByKeyAndByMouse(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        await(() -> window.screen() == Screen.RISK);
        robot.clickOn("#rail-orders");
        await(() -> window.screen() == Screen.ORDERS);
        robot.clickOn("#rail-desk");
        await(() -> window.screen() == Screen.DESK);
    }

    @Test
    void ordersCancelTheSelectedOne(FxRobot robot) {
        robot.clickOn("#rail-orders").clickOn("Unresolved").clickOn("#cancel");

        awaitCommand(new Command.CancelOrder(603, "ann"));
    }

    @Test
    void theTicketSendsWhatItShowsAndTellsTheRefusal(FxRobot robot) {
        robot.interact(() -> window.open(workstation.market(0).listing().id()));
        robot.clickOn("#send");

        await(() -> robot.lookup("#outcome").queryAs(Labeled.class).getText().contains("at most 5.00"));
        assertThat(workstation.commands())
                .filteredOn(command -> !(command instanceof Command.AskGate))
                .singleElement()
                .isInstanceOf(Command.PlaceOrder.class);
    }

    @Test
    void setsTheTradersOwnProbability(FxRobot robot) {
        robot.interact(() -> window.open(workstation.market(0).listing().id()));
        robot.clickOn("#view").write("62.5");
        robot.clickOn("#setView");

        await(() -> workstation.commands().stream()
                .anyMatch(command -> command instanceof Command.SetView view
                        && view.probability() != null
                        && view.probability().units() == 6250
                        && Duration.ofHours(1).equals(view.validFor())));
    }

    @Test
    void aSettingIsChangedOnlyWithAReason(FxRobot robot) {
        robot.clickOn("#rail-settings");
        clickOnCell(robot, "▸ edge.minimum");
        clickOnCell(robot, "edge.minimum.nfl");
        robot.clickOn("#value").push(KeyCode.CONTROL, KeyCode.A).write("0.0700");
        assertThat(robot.lookup("#change").queryAs(Button.class).isDisabled()).isTrue();

        robot.clickOn("#reason").write("thin slate");
        robot.clickOn("#change");
        awaitCommand(new Command.SetSetting("edge.minimum.nfl", "0.0700", "thin slate", null, "ann"));
    }

    @Test
    void aPaneHidesComesBackAndIsRemembered(FxRobot robot) {
        robot.push(KeyCode.F8);
        await(() -> robot.lookup("#acknowledge").queryAll().isEmpty());
        robot.interact(stage::hide);
        assertThat(preferences.flag("layout.main.board.alerts.shown", true)).isFalse();
        robot.interact(stage::show);
        robot.push(KeyCode.F8);

        await(() -> !robot.lookup("#acknowledge").queryAll().isEmpty());
    }

    @Test
    void thePaletteFindsMarketsAndScreens(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K).write("celtics knicks").push(KeyCode.ENTER);
        await(() -> window.screen() == Screen.MARKET);
        assertThat(robot.lookup("#title").queryAs(Labeled.class).getText()).contains("Boston Celtics");

        robot.push(KeyCode.CONTROL, KeyCode.K).write("screens risk").push(KeyCode.ENTER);
        await(() -> window.screen() == Screen.RISK);
    }

    @Test
    void whyNotNamesTheRule(FxRobot robot) {
        robot.push(KeyCode.W);

        await(() -> robot.lookup("Exposure on the event").queryAll().size() >= 2);
    }

    @Test
    void switchesBetweenDarkAndLight(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.T);
        await(() -> window.theme().shade().get() == Theme.Shade.LIGHT);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        await(() -> window.theme().shade().get() == Theme.Shade.DARK);
    }

    private void awaitCommand(Command command) {
        await(() -> workstation.commands().contains(command));
    }

    private static TableView<?> edges(FxRobot robot) {
        return table(robot, "Edges that wait for a decision");
    }

    private static TableView<?> alerts(FxRobot robot) {
        return table(robot, "Open alerts");
    }
}
