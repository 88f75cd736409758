package precog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import precog.db.DatabaseAddress;
import precog.desk.archive.Programme;
import precog.desk.archive.RecordedSession;
import precog.desk.text.Figures;
import precog.engine.Pace;
import precog.engine.RunSummary;
import precog.value.Money;

/** A recorded session of the real engine, opened in a window, gone through and traded in. */
@ExtendWith(ApplicationExtension.class)
class ReplayRoomTest {
    private static final int PATIENCE_SECONDS = 120;
    private static final Duration LENGTH = Duration.ofMinutes(6);

    @TempDir
    static Path root;

    private static Money cash;
    private final ReplayRoom room =
            new ReplayRoom(root, new VenueAccess(root, false), new TradingDesk.Options(1, null, false, false));

    @BeforeAll
    static void record() throws InterruptedException {
        try (DataFolder folder = DataFolder.take(root)) {
            TradingDesk desk = TradingDesk.simulated(
                    folder,
                    DatabaseAddress.ofFile(folder.database()),
                    OptionalLong.of(7),
                    new TradingDesk.Options(Pace.MAX, LENGTH, true, true));
            desk.run();
            RunSummary summary = desk.summary();
            desk.close();
            cash = summary.books().fromAccount();
        }
    }

    @AfterEach
    void close() {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Platform.runLater(() -> room.end().thenRun(() -> ended.complete(null)));
        ended.join();
    }

    private RecordedSession session() {
        List<RecordedSession> sessions = room.sessions().join();
        assertThat(sessions).hasSize(1);
        return sessions.getFirst();
    }

    @Test
    void theDeskIsAgainWhatItWasAtAnyMoment(FxRobot robot) {
        RecordedSession session = session();
        Instant end = session.to();
        assertThat(Duration.between(session.from(), end)).isBetween(LENGTH.minusSeconds(5), LENGTH);

        room.play(new Programme.Session(session.folder(), true, end)).join();

        await(PATIENCE_SECONDS, () -> isAt(robot, end));
        String atTheEnd = text(robot, "#cash");
        assertThat(atTheEnd).isEqualTo(Figures.money(cash));
        assertThat(window().getTitle()).contains("as it was");

        robot.push(KeyCode.ALT, KeyCode.LEFT);
        await(PATIENCE_SECONDS, () -> isAt(robot, end.minusSeconds(60)));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        await(PATIENCE_SECONDS, () -> isAt(robot, end));
        assertThat(text(robot, "#cash")).isEqualTo(atTheEnd);
    }

    @Test
    void aFreshAccountHasTheMarketOfThenAndNothingDone(FxRobot robot) {
        RecordedSession session = session();
        room.play(new Programme.Session(session.folder(), false, session.from().plusSeconds(120)))
                .join();

        await(PATIENCE_SECONDS, () -> isAt(robot, session.from().plusSeconds(120)));
        assertThat(text(robot, "#cash")).isEqualTo("$10,000.00");
    }

    @Test
    void whatIsNoRecordingIsRefusedInWords() {
        assertThat(room.play(new Programme.Tapes(List.of(root.resolve("nothing").toString()))))
                .failsWithin(Duration.ofSeconds(PATIENCE_SECONDS))
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("There is no recording at");
    }

    /** Whether the playback is there; the last that happened up to a moment may be just before it. */
    private static boolean isAt(FxRobot robot, Instant moment) {
        String shown = text(robot, "#seekTime");
        return shown.equals(time(moment)) || shown.equals(time(moment.minusSeconds(1)));
    }

    private static String time(Instant moment) {
        return moment.toString().substring(11, 19);
    }

    private static String text(FxRobot robot, String query) {
        AtomicReference<String> text = new AtomicReference<>("");
        robot.interact(() -> robot.lookup(query).tryQueryAs(Label.class).ifPresent(label -> text.set(label.getText())));
        return text.get();
    }

    private static Stage window() {
        return (Stage) Window.getWindows().stream()
                .filter(Window::isShowing)
                .findFirst()
                .orElseThrow();
    }
}
