package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.table;
import static precog.desk.scripted.OnScreen.words;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.analytics.DecisionRecord;
import precog.desk.archive.BackOffice;
import precog.desk.archive.Programme;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedRecordings;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;

/** Opening what was recorded, by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
class RecordingsSheetTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final ScriptedRecordings recordings = new ScriptedRecordings();
    private DeskWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        BackOffice office = ScriptedArchive.office();
        window = new DeskWindow(
                workstation,
                DeskPreferences.forgotten(),
                "ann",
                new BackOffice(
                        office.health(),
                        office.archive(),
                        office.exports(),
                        office.imports(),
                        office.strategies(),
                        office.settings(),
                        recordings,
                        office.exchange(),
                        office.reviews(),
                        office.pairs(),
                        office.updates(),
                        null));
        window.show(shown);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    private void open(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.O);
        await(() -> robot.lookup("#recordings").query().isVisible()
                && table(robot, "Recorded sessions").getItems().size() == 2);
    }

    @Test
    void theNewestSessionPlaysByKeys(FxRobot robot) {
        open(robot);
        robot.push(KeyCode.ENTER);

        await(() -> recordings.played().equals(List.of(new Programme.Session("/recordings/session-1", true, null))));
        await(() -> !robot.lookup("#recordings").query().isVisible());
    }

    @Test
    void anotherOnePlaysOnAFreshAccountByMouse(FxRobot robot) {
        open(robot);
        robot.clickOn("session-0").clickOn("#playFresh");

        await(() -> recordings.played().equals(List.of(new Programme.Session("/recordings/session-0", false, null))));
    }

    @Test
    void aTapePlaysByItsPathAndOneThatIsNotThereSaysSo(FxRobot robot) {
        open(robot);
        robot.clickOn("#tape").write("missing").push(KeyCode.ENTER);
        await(() -> words(robot, "#recordingsMessage").equals("There is no recording at missing."));

        robot.doubleClickOn("#tape").write("july").clickOn("#openTape");
        await(() -> recordings.played().equals(List.of(new Programme.Tapes(List.of("july")))));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        robot.push(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#recordings").query().isVisible());
    }

    @Test
    void nothingIsDecidedBelowIt(FxRobot robot) {
        open(robot);
        robot.push(KeyCode.A).push(KeyCode.F12);

        await(() -> workstation.commands().equals(List.of(new Command.Kill(false, "ann"))));
    }

    @Test
    void theDeskIsRewoundToADecision(FxRobot robot) {
        robot.interact(() -> window.show(Screen.ANALYTICS));
        robot.clickOn("#part-decisions");
        await(() -> !decisions(robot).isEmpty());
        assertThat(robot.lookup("#rewind").query().isDisabled()).isTrue();
        DecisionRecord covered = decisions(robot).stream()
                .filter(one -> one.at().isBefore(ScriptedRecordings.FIRST.plusSeconds(8 * 3600))
                        && one.at().isAfter(ScriptedRecordings.FIRST.plusSeconds(60)))
                .findFirst()
                .orElseThrow();
        select(robot, covered);
        robot.push(KeyCode.CONTROL, KeyCode.J);

        await(() -> recordings
                .played()
                .equals(List.of(new Programme.Session(
                        "/recordings/session-0", true, covered.at().minusSeconds(3)))));
    }

    @Test
    void aMomentThatWasNotRecordedIsRefusedInWords(FxRobot robot) {
        robot.interact(() -> window.show(Screen.ANALYTICS));
        robot.clickOn("#part-decisions");
        await(() -> !decisions(robot).isEmpty());
        select(
                robot,
                decisions(robot).stream()
                        .filter(one -> one.at().isAfter(ScriptedRecordings.FIRST.plusSeconds(9 * 3600))
                                && one.at().isBefore(ScriptedRecordings.FIRST.plusSeconds(23 * 3600)))
                        .findFirst()
                        .orElseThrow());
        robot.clickOn("#rewind");

        await(() -> words(robot, ".notice").contains("was not recorded"));
        assertThat(recordings.played()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<DecisionRecord> decisions(FxRobot robot) {
        return (List<DecisionRecord>) table(robot, "Decisions").getItems();
    }

    private static void select(FxRobot robot, DecisionRecord decision) {
        robot.interact(() -> table(robot, "Decisions")
                .getSelectionModel()
                .clearAndSelect(decisions(robot).indexOf(decision)));
        await(() -> !robot.lookup("#rewind").query().isDisabled());
    }
}
