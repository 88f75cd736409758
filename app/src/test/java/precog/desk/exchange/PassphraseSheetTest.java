package precog.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.typed;
import static precog.desk.scripted.OnScreen.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.app.Failure;

/** Three tries, by keys and by mouse, and a way out. */
@ExtendWith(ApplicationExtension.class)
class PassphraseSheetTest {
    private final List<char[]> taken = new ArrayList<>();
    private PassphraseSheet<String> sheet;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        sheet = new PassphraseSheet<>("the key to kalshi", this::attempt, Platform::runLater);
        shown.setScene(new Scene(sheet.view()));
        shown.show();
    }

    private CompletableFuture<String> attempt(char[] words) {
        taken.add(words);
        boolean right = Arrays.equals(words, "open sesame".toCharArray());
        Arrays.fill(words, '\0');
        return right
                ? CompletableFuture.completedFuture("the key")
                : CompletableFuture.failedFuture(new Failure("The passphrase does not open the key."));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void aWrongOneIsSaidAndTheRightOneOpens(FxRobot robot) {
        robot.write("open barley").push(KeyCode.ENTER);
        await(() -> words(robot, "#trouble").equals("The passphrase does not open the key. 2 tries left."));
        assertThat(typed(robot, "#passphrase")).isEmpty();
        robot.clickOn("#passphrase").write("open sesame").clickOn("#open");
        await(() -> sheet.opened().isDone());
        assertThat(sheet.opened().join()).isEqualTo("the key");
        assertThat(taken).hasSize(2).allSatisfy(words -> assertThat(words).containsOnly('\0'));
    }

    @Test
    void afterThreeThereIsNoFourth(FxRobot robot) {
        for (int tried = 1; tried <= 3; tried++) {
            int times = tried;
            robot.write("wrong").push(KeyCode.ENTER);
            await(() -> taken.size() == times);
        }
        await(() -> sheet.opened().isCompletedExceptionally());
        assertThatThrownBy(() -> sheet.opened().join()).hasMessageContaining("does not open the key");
        robot.write("open sesame").push(KeyCode.ENTER);
        assertThat(taken).hasSize(3);
    }

    @Test
    void escapeLeavesAndTakesWhatWasTypedWithIt(FxRobot robot) {
        robot.write("open ses").push(KeyCode.ESCAPE);
        await(() -> sheet.opened().isCancelled());
        assertThat(typed(robot, "#passphrase")).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void soDoesTheButton(FxRobot robot) {
        robot.clickOn("#leave");
        await(() -> sheet.opened().isCancelled());
    }
}
