package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.table;
import static precog.desk.scripted.OnScreen.words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.desk.chart.ChartView;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedWorkstation;

/** The games screen as a trader uses it: chosen, filtered, sorted, and a market opened from it. */
@ExtendWith(ApplicationExtension.class)
class GamesScreenTest {
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
    void turnToTheGames(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        await(() -> window.screen() == Screen.GAMES && games(robot).getItems().size() == 14);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void aClickTurnsToAGameAndTheArrowsToTheNext(FxRobot robot) {
        robot.clickOn("Chelsea at Arsenal");
        await(() -> words(robot, "#title").equals("Chelsea at Arsenal"));
        robot.push(KeyCode.DOWN);
        await(() -> words(robot, "#title").equals("Michigan at Ohio State"));
    }

    @Test
    void aMarketOfTheGameIsOpenedByEnterAndByDoubleClick(FxRobot robot) {
        robot.clickOn("Buffalo Bills at Kansas City Chiefs").push(KeyCode.ENTER);
        await(() -> window.screen() == Screen.MARKET);
        assertThat(words(robot, "#title")).contains("Buffalo Bills");

        robot.interact(() -> window.show(Screen.GAMES));
        Node cell = robot.from(table(robot, "Markets of the game"))
                .lookup("Kansas City Chiefs")
                .query();
        robot.doubleClickOn(cell);
        await(() -> window.screen() == Screen.MARKET);
        assertThat(words(robot, "#title")).startsWith("Kansas City Chiefs");
    }

    @Test
    void theGameOfTheMarketChosenElsewhereIsShown(FxRobot robot) {
        robot.clickOn("Chelsea at Arsenal");
        robot.interact(() -> window.open(workstation.market(4).listing().id()));
        robot.interact(() -> window.open(workstation.market(2).listing().id()));
        robot.interact(() -> window.show(Screen.GAMES));

        await(() -> words(robot, "#title").equals("Buffalo Bills at Kansas City Chiefs"));
    }

    @Test
    void aMarketIsTiedToItsGameByMouse(FxRobot robot) {
        await(() -> robot.lookup("#untied").queryAs(Button.class).getText().equals("2 markets without a game"));
        robot.clickOn("#untied");
        await(() -> robot.lookup("#review").query().isVisible());
        assertThat(words(robot, "#reviewReason")).isEqualTo("'LEEEVT' is not two codes of the EPL table.");
        assertThat(button(robot, "#reviewTie").isDisabled()).isTrue();

        robot.clickOn("Everton at Leeds United");
        await(() -> words(robot, "#reviewSentence").equals("Choose the result on which YES pays."));
        robot.clickOn("#reviewResultHOME");
        await(() -> words(robot, "#reviewSentence")
                .startsWith(
                        "YES of KXEPLGAME-26NOV22LEEEVT-LEE pays when Leeds United win in Everton at Leeds United, "));
        robot.clickOn("#reviewTie");
        await(() -> table(robot, "What persons said").getItems().size() == 1
                && table(robot, "Markets without a game").getItems().size() == 1);
        assertThat(button(robot, "#reviewTie").isDisabled())
                .as("what was chosen for one market is not said of the next")
                .isTrue();
    }

    @Test
    void aMarketIsTiedToItsGameByKeys(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.G);
        await(() -> robot.lookup("#review").query().isVisible()
                && table(robot, "Games it might be about").getItems().size() == 2);
        robot.interact(() -> table(robot, "Games it might be about").requestFocus());
        robot.push(KeyCode.DOWN);
        await(() -> robot.lookup("#reviewResultDRAW").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#reviewResultDRAW").query().requestFocus());
        robot.push(KeyCode.SPACE);
        await(() -> !button(robot, "#reviewTie").isDisabled());
        robot.interact(() -> button(robot, "#reviewTie").requestFocus());
        robot.push(KeyCode.SPACE);
        await(() -> table(robot, "What persons said").getItems().size() == 1);

        robot.interact(() -> {
            table(robot, "What persons said").getSelectionModel().selectFirst();
            button(robot, "#reviewUntie").requestFocus();
        });
        robot.push(KeyCode.SPACE);
        await(() -> table(robot, "What persons said").getItems().isEmpty());
        robot.push(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#review").query().isVisible());
    }

    private static Button button(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Button.class);
    }

    @Test
    void theBoardIsFilteredByLeagueByPhaseAndByWords(FxRobot robot) {
        robot.clickOn("Live").clickOn("Over");
        await(() -> games(robot).getItems().size() == 4);
        robot.clickOn("Live").clickOn((Node) box(robot, "League"));
        robot.push(KeyCode.DOWN)
                .push(KeyCode.DOWN)
                .push(KeyCode.DOWN)
                .push(KeyCode.DOWN)
                .push(KeyCode.ENTER);
        await(() -> games(robot).getItems().size() == 5);

        Node search = robot.lookup((Node node) -> "Search games".equals(node.getAccessibleText()))
                .query();
        robot.clickOn(search).write("xyz");
        await(() -> games(robot).getItems().isEmpty());
        assertThat(robot.lookup("No game passes the search and the filters. Clear some of them.")
                        .tryQuery())
                .isPresent();
        robot.push(KeyCode.ESCAPE);
        await(() -> games(robot).getItems().size() == 5);
    }

    @Test
    void theBoardIsSortedByTheBiggestEdge(FxRobot robot) {
        robot.clickOn((Node) box(robot, "Order of the games")).clickOn("Biggest edge");

        await(() -> robot.from(games(robot))
                .lookup("Dallas Cowboys at Philadelphia Eagles")
                .tryQuery()
                .filter(cell -> cell.localToScene(0, 0).getY()
                        < robot.from(games(robot))
                                .lookup("Sinner at Alcaraz")
                                .query()
                                .localToScene(0, 0)
                                .getY())
                .isPresent());
        robot.interact(stage::hide);
        assertThat(preferences.text("layout.main.games.order-by", "")).isEqualTo("EDGE");
    }

    @Test
    void aScoreIsOnTheScreenAtOnce(FxRobot robot) {
        robot.clickOn("Buffalo Bills at Kansas City Chiefs");
        await(() -> words(robot, "#homeScore").equals("10"));

        workstation.score(1, 7);

        await(() -> words(robot, "#homeScore").equals("17"));
    }

    @Test
    void whatWasKeptOfTheGameComesBeforeWhatTheDeskSaw(FxRobot robot) {
        robot.clickOn("Buffalo Bills at Kansas City Chiefs");

        await(() -> charts(robot, "Win probability of Kansas City Chiefs")
                .contains("Sun 22 Nov 2026 18:31:07 to Sun 22 Nov 2026 20:31:0"));
        await(() -> charts(robot, "Score").contains("19:31:07"));
    }

    @Test
    void thePriceChartOfAMarketBeginsWithWhatWasKept(FxRobot robot) {
        robot.interact(() -> window.open(workstation.market(3).listing().id()));

        await(() -> charts(robot, "Price of YES").contains("Sun 22 Nov 2026 18:31:07 to Sun 22 Nov 2026 20:31:0"));
    }

    private static String charts(FxRobot robot, String name) {
        return robot.lookup((Node node) -> node instanceof ChartView).queryAllAs(ChartView.class).stream()
                .map(ChartView::inWords)
                .filter(words -> words.startsWith(name))
                .findFirst()
                .orElse("");
    }

    private static TableView<?> games(FxRobot robot) {
        return table(robot, "Games");
    }

    private static ComboBox<?> box(FxRobot robot, String accessibleText) {
        return (ComboBox<?>) robot.lookup(
                        (Node node) -> node instanceof ComboBox<?> && accessibleText.equals(node.getAccessibleText()))
                .query();
    }
}
