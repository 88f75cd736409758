package precog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** {@code precog desk --for DURATION}: a desk with an end needs nobody to close it. */
@ExtendWith(ApplicationExtension.class)
class DeskEndTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path data;

    @Start
    void start(Stage shown) {
        shown.hide();
    }

    @Test
    void closesItsWindowsWhenItsTimeIsOver(FxRobot robot) {
        CompletableFuture<CommandRun> run = CompletableFuture.supplyAsync(
                () -> CommandRun.of("desk", "--data", data.toString(), "--speed", "10", "--for", "1m"));
        await(PATIENCE_SECONDS, () -> isOpen(robot));

        await(PATIENCE_SECONDS, run::isDone);
        assertThat(run.join().code()).isZero();
        assertThat(isOpen(robot)).isFalse();
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.listWindows().stream().anyMatch(Window::isShowing);
    }
}
