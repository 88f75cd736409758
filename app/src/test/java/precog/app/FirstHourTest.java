package precog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.guarded;
import static precog.desk.scripted.OnScreen.table;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import javafx.css.PseudoClass;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.db.DatabaseAddress;
import precog.decision.Verdict;
import precog.desk.DeskWindow;
import precog.desk.archive.BackOffice;
import precog.desk.archive.ExchangeAccess;
import precog.desk.edges.EdgeRow;
import precog.desk.positions.PositionRow;
import precog.desk.preferences.DeskPreferences;
import precog.engine.DeskListener;
import precog.engine.DeskSnapshot;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.GameReport;
import precog.market.MarketView;
import precog.pairing.Pairs;
import precog.position.Position;
import precog.value.Action;

/** A newcomer's first hour on the real engine, simulated venue, journal and database, by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
class FirstHourTest {
    /** Simulated seconds a second: an edge comes soon and stays long enough to be seen. */
    private static final double SPEED = 10;

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    static Path temp;

    private final Latest latest = new Latest();
    private DataFolder folder;
    private TradingDesk desk;
    private StoredArchive archive;
    private Thread engine;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        Path root = temp.resolve("profile");
        folder = DataFolder.take(root);
        desk = TradingDesk.simulated(
                folder,
                DatabaseAddress.ofFile(DataFolder.databaseIn(root)),
                OptionalLong.of(7),
                new TradingDesk.Options(SPEED, null, false, false));
        archive = StoredArchive.ofPractice(desk.database());
        ExchangeAccess exchange = new VenueAccess(root, false);
        new DeskWindow(
                        desk.workstation(),
                        DeskPreferences.forgotten(),
                        "ann",
                        new BackOffice(
                                desk::storeHealth,
                                archive,
                                ExportFolder.in(root),
                                new StoredImports(desk.tables(), InstantSource.system()),
                                new StoredStrategies(desk.tables(), InstantSource.system()),
                                new SettingFolder(root),
                                new ReplayRoom(root, exchange, new TradingDesk.Options(1, null, false, false)),
                                exchange,
                                new LateReviews(CompletableFuture.completedFuture(desk)),
                                Pairs.none(),
                                UpdateWatch.in(root),
                                null))
                .show(shown);
        desk.workstation().listen(latest);
        engine = Thread.ofPlatform().name("engine").start(this::run);
    }

    private void run() {
        try {
            desk.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close(FxRobot robot) throws InterruptedException {
        robot.interact(stage::hide);
        archive.close();
        desk.stop();
        engine.join();
        desk.close();
        folder.close();
    }

    @Test
    void anApprovedEdgeFillsIsWatchedAndClosedInPart(FxRobot robot) {
        await(PATIENCE_SECONDS, () -> latest.desk != null);
        while (!watched()) {
            approve(robot);
            await(
                    PATIENCE_SECONDS,
                    () -> open().isEmpty()
                            ? latest.desk.orders().stream()
                                    .allMatch(one -> one.state().isDone())
                            : watched());
        }
        robot.push(KeyCode.P);
        await(PATIENCE_SECONDS, () -> latest.desk.speed() == 0);
        await(PATIENCE_SECONDS, () -> !positions(robot).getItems().isEmpty());
        assertThat(robot.lookup("Stop loss").queryAll()).isNotEmpty();
        assertThat(latest.desk.decisions())
                .filteredOn(one -> one.verdict() == Verdict.APPROVED)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.by()).isEqualTo("ann"));
        assertThat(latest.desk.trades())
                .allSatisfy(fill -> assertThat(fill.model()).isNotNull());

        long sold = sales();
        robot.clickOn("#half").clickOn("#close");
        robot.push(KeyCode.P);
        await(PATIENCE_SECONDS, () -> sales() > sold);

        robot.push(KeyCode.F12);
        await(
                PATIENCE_SECONDS,
                () -> latest.desk.killed() && robot.lookup("#killed").query().isVisible());
        await(PATIENCE_SECONDS, () -> desk.storeHealth().state().equals("ready"));
    }

    /** The clock stands while an edge is decided on, as a newcomer may let it. Some find their price gone. */
    private void approve(FxRobot robot) {
        await(PATIENCE_SECONDS, () -> !edges(robot).getItems().isEmpty());
        robot.push(KeyCode.P);
        await(PATIENCE_SECONDS, () -> latest.desk.speed() == 0);
        if (!latest.desk.edges().isEmpty()) {
            int decided = latest.desk.decisions().size();
            await(PATIENCE_SECONDS, () -> !guarded(robot));
            robot.push(KeyCode.A);
            await(PATIENCE_SECONDS, () -> latest.desk.decisions().size() > decided || isRefused(robot));
        }
        robot.push(KeyCode.P);
        await(PATIENCE_SECONDS, () -> latest.desk.speed() > 0);
    }

    private long sales() {
        return latest.desk.trades().stream()
                .filter(fill -> fill.action() == Action.SELL)
                .count();
    }

    private List<Position> open() {
        return latest.desk.positions().stream().filter(Position::isOpen).toList();
    }

    /** Whether a position is held and its ten exit conditions are being read. */
    private boolean watched() {
        return open().stream()
                .map(position -> latest.desk.exits().get(position.id()))
                .anyMatch(watch -> watch != null && watch.readings().size() == 10);
    }

    private static boolean isRefused(FxRobot robot) {
        return robot.lookup(".notice").queryAll().stream()
                .anyMatch(notice -> notice.isVisible()
                        && notice.getPseudoClassStates().contains(PseudoClass.getPseudoClass("refused")));
    }

    @SuppressWarnings("unchecked")
    private static TableView<EdgeRow> edges(FxRobot robot) {
        return (TableView<EdgeRow>) table(robot, "Edges that wait for a decision");
    }

    @SuppressWarnings("unchecked")
    private static TableView<PositionRow> positions(FxRobot robot) {
        return (TableView<PositionRow>) table(robot, "Open positions");
    }

    /** The newest snapshot. */
    private static final class Latest implements DeskListener {
        private volatile DeskSnapshot desk;

        @Override
        public void desk(DeskSnapshot snapshot) {
            desk = snapshot;
        }

        @Override
        public void market(MarketView market) {}

        @Override
        public void game(GameReport game) {}

        @Override
        public void trade(TradePrinted trade) {}
    }
}
