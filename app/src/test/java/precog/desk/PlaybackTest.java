package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.desk.archive.BackOffice;
import precog.desk.archive.Playback;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedRecordings;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;
import precog.engine.Request;

/** Going through a session that is played again, by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
class PlaybackTest {
    private static final Instant NOW = ScriptedWorkstation.START;
    private static final Instant APPROVED = NOW.minusSeconds(300);
    private static final Instant REJECTED = NOW.plusSeconds(300);

    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final CompletableFuture<Playback.Stretch> stretch = new CompletableFuture<>();
    private final Back back = new Back();
    private Stage stage;

    private final class Back implements Playback {
        private volatile Instant moment;
        private volatile double speed;

        @Override
        public String title() {
            return "Session of that day, as it was";
        }

        @Override
        public CompletableFuture<Stretch> stretch() {
            return stretch;
        }

        @Override
        public boolean repeats() {
            return true;
        }

        @Override
        public void backTo(Instant wanted, double next) {
            moment = wanted;
            speed = next;
        }
    }

    @Start
    void start(Stage shown) {
        stage = shown;
        BackOffice office = ScriptedArchive.office();
        new DeskWindow(
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
                                new ScriptedRecordings(),
                                office.exchange(),
                                office.reviews(),
                                office.pairs(),
                                office.updates(),
                                back))
                .show(shown);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    private void reach() {
        stretch.complete(new Playback.Stretch(
                NOW.minus(Duration.ofHours(1)),
                NOW.plus(Duration.ofHours(1)),
                List.of(
                        new Request(10, APPROVED, new Command.Approve(7, null, null, "ann")),
                        new Request(30, REJECTED, new Command.Reject(8, "news", null, "ann")))));
    }

    private void opened(FxRobot robot) {
        reach();
        await(() -> words(robot, "#transportWords").contains("edge 8 rejected"));
    }

    @Test
    void saysWhatIsPlayedWhereItIsAndWhatComes(FxRobot robot) {
        assertThat(stage.getTitle()).isEqualTo("Precog · Session of that day, as it was");
        assertThat(robot.lookup("#seek").query().isDisabled()).isTrue();

        opened(robot);

        assertThat(words(robot, "#transportWords"))
                .isEqualTo("1 to come; at 20:36:07 edge 8 rejected (news) is done again");
        assertThat(robot.lookup("#seek").queryAs(Slider.class).getValue()).isBetween(3599.0, 3601.0);
        assertThat(robot.lookup(".transport-mark").queryAll()).hasSize(2);
    }

    @Test
    void aMinuteOnAndAMinuteBackByKey(FxRobot robot) {
        opened(robot);

        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        await(() -> workstation
                .commands()
                .contains(new Command.SeekTo(workstation.snapshot().at().plusSeconds(60))));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        await(() -> workstation.snapshot().at().minusSeconds(60).equals(back.moment));
        assertThat(back.speed).isEqualTo(workstation.snapshot().speed());
    }

    @Test
    void toWhatWasDecidedAndThereItPauses(FxRobot robot) {
        opened(robot);

        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        await(() -> workstation.commands().contains(new Command.SeekTo(REJECTED.minusSeconds(3))));
        assertThat(workstation.commands()).contains(new Command.SetSpeed(0));

        robot.clickOn("#previousRequest");
        await(() -> APPROVED.minusSeconds(3).equals(back.moment));
        assertThat(back.speed).isZero();
    }

    @Test
    void fasterSlowerAndPaused(FxRobot robot) {
        opened(robot);

        robot.push(KeyCode.ALT, KeyCode.UP);
        await(() -> workstation.commands().contains(new Command.SetSpeed(20)));
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        await(() -> workstation.commands().contains(new Command.SetSpeed(5)));
        robot.clickOn("#play");
        await(() -> workstation.commands().contains(new Command.SetSpeed(0)));
    }

    @Test
    void aClickOnTheTimeGoesThere(FxRobot robot) {
        opened(robot);
        Slider slider = robot.lookup("#seek").query();

        robot.clickOn(robot.offset(slider, slider.getWidth() * 0.3, 0));

        await(() -> workstation.commands().stream().anyMatch(Command.SeekTo.class::isInstance));
    }
}
