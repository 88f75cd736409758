package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.clickOnCell;
import static precog.desk.scripted.OnScreen.typed;
import static precog.desk.scripted.OnScreen.words;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.desk.archive.ExchangeAccess.Verdict;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedExchange;
import precog.desk.scripted.ScriptedWorkstation;

/** From no key to a confirmation and back, by keys and by mouse. */
@ExtendWith(ApplicationExtension.class)
class ExchangeScreenTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final DeskPreferences preferences = DeskPreferences.forgotten();
    private final ScriptedExchange exchange = new ScriptedExchange();
    private DeskWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new DeskWindow(workstation, preferences, "ann", ScriptedArchive.office(exchange));
        window.show(shown);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    private void open(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        await(() -> words(robot, "#found").contains("kalshi"));
    }

    private void bringKeyIn(FxRobot robot) {
        clickOnCell(robot, "Key kept");
        robot.clickOn("#keyId").write("k-1");
        robot.clickOn("#keyFile").write("key.pem");
        robot.clickOn("#passphrase").write(ScriptedExchange.PASSPHRASE);
        robot.clickOn("#again").write(ScriptedExchange.PASSPHRASE);
        robot.clickOn("#keep");
        await(() -> words(robot, "#found").startsWith("The key k-1 to kalshi is kept"));
    }

    private void check(FxRobot robot) {
        clickOnCell(robot, "Stream opens");
        robot.clickOn("#checkPassphrase").write(ScriptedExchange.PASSPHRASE).clickOn("#check");
        await(() -> words(robot, "#found").contains("stream opened"));
    }

    private static String secret(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(PasswordField.class).getText();
    }

    private static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    @Test
    void fromNoKeyToTheLiveCommandByKeysAlone(FxRobot robot) {
        open(robot);
        robot.interact(() -> robot.lookup("#steps").query().requestFocus());
        robot.push(KeyCode.ENTER)
                .write("k-1")
                .push(KeyCode.ENTER)
                .write("key.pem")
                .push(KeyCode.ENTER)
                .write(ScriptedExchange.PASSPHRASE)
                .push(KeyCode.ENTER)
                .write(ScriptedExchange.PASSPHRASE)
                .push(KeyCode.ENTER);
        await(() -> words(robot, "#found").startsWith("The key k-1 to kalshi is kept"));
        assertThat(exchange.kept()).containsExactly("k-1 key.pem");

        robot.push(KeyCode.ESCAPE).push(KeyCode.DOWN).push(KeyCode.ENTER);
        robot.write(ScriptedExchange.PASSPHRASE).push(KeyCode.ENTER);
        await(() -> words(robot, "#found").equals("It answers."));

        robot.push(KeyCode.ESCAPE).push(KeyCode.END).push(KeyCode.UP).push(KeyCode.UP);
        await(() -> words(robot, "#title").startsWith("Hard limits"));
        robot.push(KeyCode.ENTER).push(KeyCode.SPACE);
        await(() -> words(robot, "#title").contains("good"));

        robot.push(KeyCode.ESCAPE).push(KeyCode.END).push(KeyCode.ENTER);
        robot.write(ScriptedExchange.PHRASE).push(KeyCode.ENTER);
        await(() -> isShown(robot, "#startCommand"));
        assertThat(typed(robot, "#startCommand")).isEqualTo("precog desk --venue kalshi --live");
        assertThat(workstation.commands()).as("the running desk is what it was").isEmpty();
    }

    @Test
    void byMouseAndBackAgain(FxRobot robot) {
        robot.clickOn("#rail-settings").clickOn("#exchange");
        bringKeyIn(robot);
        check(robot);
        clickOnCell(robot, "Confirmation");
        assertThat(words(robot, "#found")).isEqualTo("First: Hard limits.");
        assertThat(robot.lookup("#phrase").query().isDisabled()).isTrue();

        clickOnCell(robot, "Hard limits");
        robot.clickOn("#limitsRead");
        clickOnCell(robot, "Confirmation");
        robot.clickOn("#phrase").write("trade with real money");
        assertThat(robot.lookup("#confirm").query().isDisabled()).isTrue();
        robot.doubleClickOn("#phrase").push(KeyCode.CONTROL, KeyCode.A).write(ScriptedExchange.PHRASE);
        robot.clickOn("#confirm");
        await(() -> words(robot, "#found").contains("may trade"));

        robot.clickOn("#revoke");
        await(() -> isShown(robot, "#phrase"));
        clickOnCell(robot, "Key kept");
        robot.clickOn("#forget");
        await(() -> words(robot, "#found").startsWith("No key to kalshi is kept."));
        robot.clickOn("#settings");
        assertThat(window.screen()).isEqualTo(Screen.SETTINGS);
    }

    @Test
    void whatIsWrongIsSaidAndNothingCanBeConfirmed(FxRobot robot) {
        exchange.clock(Verdict.BAD);
        open(robot);
        bringKeyIn(robot);
        clickOnCell(robot, "Clock agrees");
        robot.clickOn("#checkPassphrase").write("something else").push(KeyCode.ENTER);
        await(() -> words(robot, "#checkOutcome").equals("The passphrase does not open the key."));
        robot.clickOn("#checkPassphrase").write(ScriptedExchange.PASSPHRASE).push(KeyCode.ENTER);
        await(() -> words(robot, "#title").equals("Clock agrees  ✕ wrong"));
        clickOnCell(robot, "Confirmation");
        assertThat(words(robot, "#found")).isEqualTo("First: Clock agrees.");
    }

    @Test
    void aPassphraseIsTakenOutOfTheFieldsAtOnceAndLeavesNoTrace(FxRobot robot) {
        open(robot);
        robot.clickOn("#keyId").write("k-1");
        robot.clickOn("#keyFile").write("key.pem");
        robot.clickOn("#passphrase").write("one passphrase");
        robot.clickOn("#again").write("another one").push(KeyCode.ENTER);
        await(() -> words(robot, "#keyOutcome").startsWith("The two passphrases differ."));
        assertThat(secret(robot, "#passphrase") + secret(robot, "#again")).isEmpty();
        robot.clickOn("#passphrase").push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(secret(robot, "#passphrase")).as("there is nothing to undo").isEmpty();
        assertThat(exchange.taken()).isEmpty();

        robot.interact(() -> {
            robot.lookup("#keyId").queryTextInputControl().clear();
            robot.lookup("#keyFile").queryTextInputControl().clear();
        });
        bringKeyIn(robot);
        check(robot);
        assertThat(exchange.taken())
                .hasSize(2)
                .allSatisfy(taken -> assertThat(taken).containsOnly('\0'));
        robot.interact(() -> window.keep(preferences));
        assertThat(preferences.all().toString()).doesNotContain("correct", "key.pem");
    }
}
