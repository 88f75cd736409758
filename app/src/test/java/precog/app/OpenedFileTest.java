package precog.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.words;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** {@code precog FILE}, as file managers call it: there is no terminal, so what is said is said in a window. */
@ExtendWith(ApplicationExtension.class)
class OpenedFileTest {
    private static final String SYNTHETIC = """
            {"recv_ms":1767614400010,"event":{"type":"orderbook_snapshot","sid":1,"seq":1,"msg":{"market_ticker":"KXSYNTHETIC-26JAN051215-A","market_id":"00000000-0000-0000-0000-000000000000","yes_dollars_fp":[["0.4000","10.00"]],"no_dollars_fp":[["0.5500","7.25"]]}}}
            {"recv_ms":1767614460010,"event":{"type":"orderbook_snapshot","sid":1,"seq":2,"msg":{"market_ticker":"KXSYNTHETIC-26JAN051215-A","market_id":"00000000-0000-0000-0000-000000000000","yes_dollars_fp":[["0.4100","10.00"]],"no_dollars_fp":[["0.5500","7.25"]]}}}
            """;

    @TempDir
    private Path temp;

    @Start
    void start(Stage shown) {
        shown.hide();
    }

    private CompletableFuture<CommandRun> open(Path file) {
        return CompletableFuture.supplyAsync(
                () -> CommandRun.of("--data", temp.resolve("data").toString(), file.toString()));
    }

    private static boolean isShown(FxRobot robot, String title) {
        return robot.listWindows().stream()
                .anyMatch(window ->
                        window.isShowing() && ((Stage) window).getTitle().equals(title));
    }

    @Test
    void aTapeIsPlayed(FxRobot robot) throws IOException {
        Path tape = temp.resolve("morning.tape");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(tape))) {
            out.write(SYNTHETIC.getBytes(UTF_8));
        }

        CompletableFuture<CommandRun> run = open(tape);
        await(() -> isShown(robot, "Precog · Tape morning.tape"));
        robot.interact(() -> robot.listWindows().stream()
                .filter(window -> window.isShowing())
                .toList()
                .forEach(window -> ((Stage) window).close()));

        await(run::isDone);
        assertThat(run.join().code()).isZero();
    }

    @Test
    void aFileThatIsNoTapeIsRefusedWithASentenceOnTheScreen(FxRobot robot) throws IOException {
        Path letter = Files.writeString(temp.resolve("letter.tape"), "Dear all,\n");

        CompletableFuture<CommandRun> run = open(letter);
        await(() -> robot.lookup("#failure").tryQuery().isPresent());
        String sentence = words(robot, "#failure");
        assertThat(sentence).startsWith("The file " + letter + " is no tape: ");
        assertThat(((Stage) robot.window("Precog")).getIcons()).hasSize(4);
        robot.push(KeyCode.ESCAPE);

        await(run::isDone);
        assertThat(run.join().code()).isEqualTo(1);
        assertThat(run.join().err()).contains(sentence);
    }

    @Test
    void aFileThatIsNotThereIsNoCommandEither() {
        CommandRun run = CommandRun.of("no-such-command");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is neither a command nor a tape of the name 'no-such-command'.");
    }
}
