package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.words;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.analytics.Note;
import precog.desk.archive.Imports;
import precog.desk.archive.Imports.Kind;
import precog.desk.archive.Imports.Request;
import precog.desk.grid.Csv;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedExports;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;
import precog.value.Category;

/** Strategies, models, analytics and jobs as a trader uses them, on synthetic records. */
@ExtendWith(ApplicationExtension.class)
class RecordsScreensTest {
    private static final long PATIENCE_SECONDS = 10;

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> imported = new CompletableFuture<>();
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private DeskWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        Imports imports = (request, told) -> {
            requests.add(request);
            told.accept("Reading the file …");
            return imported;
        };
        window = new DeskWindow(
                workstation,
                DeskPreferences.forgotten(),
                "ann",
                ScriptedArchive.office(new ScriptedExports(), imports));
        window.show(shown);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void strategiesOpenByKeyWithTheActiveVersionAndItsResults(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);

        await(PATIENCE_SECONDS, () -> table(robot, "#resultTable").getItems().size() == 6);
        assertThat(words(robot, "#title")).isEqualTo("edge_entry v1.0");
        assertThat(words(robot, "#course")).contains("[active]");
        assertThat(words(robot, "#fixed")).contains("fixed for good");
        assertThat(row(robot, "#resultTable", 0)).startsWith("Closed positions,30,8,");
    }

    @Test
    void twoVersionsAreHeldAgainstEachOtherByMouseWithoutABareClaim(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        await(PATIENCE_SECONDS, () -> table(robot, "#resultTable").getItems().size() == 6);
        robot.clickOn("edge_entry").clickOn("v1.1");

        await(PATIENCE_SECONDS, () -> words(robot, "#title").equals("edge_entry v1.1"));
        assertThat(String.valueOf(
                        robot.lookup("#compare").queryAs(ComboBox.class).getValue()))
                .isEqualTo("edge_entry v1.0");
        assertThat(words(robot, "#verdict")).contains("No winner can be named: 8 and 30 closed positions");
        assertThat(row(robot, "#settingTable", 1)).contains("≠ differs");
    }

    @Test
    void aModelShowsItsCalibrationAgainstTheMarket(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);

        await(PATIENCE_SECONDS, () -> table(robot, "#binTable").getItems().size() == 10);
        assertThat(words(robot, "#sentence")).startsWith("200 forecasts of 200 markets");
        assertThat(row(robot, "#parameterTable", 0)).contains("NFL.home");
    }

    @Test
    void theRatingOfATeamIsFoundByItsName(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        robot.clickOn("#showRatings").clickOn("#search").write("kansas").push(KeyCode.ENTER);

        await(PATIENCE_SECONDS, () -> table(robot, "#teamTable").getItems().size() == 1);
        await(PATIENCE_SECONDS, () -> table(robot, "#stepTable").getItems().size() == 12);
        assertThat(row(robot, "#teamTable", 0)).contains("Kansas City Chiefs");
    }

    @Test
    void resultsArePutApartByTheMarkChosen(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        robot.push(KeyCode.F4);
        await(PATIENCE_SECONDS, () -> words(robot, "#words").startsWith("38 positions closed"));
        robot.clickOn("#by-strategy");

        await(PATIENCE_SECONDS, () -> table(robot, "#table").getItems().size() == 2);
        assertThat(row(robot, "#table", 0)).contains("edge_entry v1.0");
        assertThat(row(robot, "#table", 0)).startsWith("edge_entry v1.0,30,");
    }

    @Test
    void decisionsAreSeenInHindsightAndOneVerdictAlone(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        robot.clickOn("#part-decisions");
        await(PATIENCE_SECONDS, () -> table(robot, "#decisionTable").getItems().size() == 40);
        assertThat(words(robot, "#words")).contains("10 approved and 10 rejected");
        robot.interact(() -> table(robot, "#verdictTable").requestFocus());
        robot.push(KeyCode.HOME);

        await(PATIENCE_SECONDS, () -> table(robot, "#decisionTable").getItems().size() == 10);
    }

    @Test
    void aTradeLeadsToWhatItRestsOnByKeysAlone(FxRobot robot) {
        robot.push(KeyCode.F4).push(KeyCode.F4).push(KeyCode.F4).push(KeyCode.F4);
        await(PATIENCE_SECONDS, () -> table(robot, "#table").getItems().size() == 40);
        robot.interact(() -> table(robot, "#table").requestFocus());
        robot.push(KeyCode.HOME);

        await(
                PATIENCE_SECONDS,
                () -> robot.lookup("#trail").queryAs(VBox.class).getChildren().size() == 4);
        assertThat(robot.lookup(".station-title").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .containsExactly("The model version", "The fill");
    }

    @Test
    void anImportIsBegunFromTheKeyboardAndItsRefusalNamesLineAndField(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.I);
        robot.write("ratings.csv");
        robot.clickOn("#import-ratings").clickOn("#begin");

        await(PATIENCE_SECONDS, () -> requests.contains(new Request(Kind.RATINGS, "ratings.csv", Category.NFL)));
        await(PATIENCE_SECONDS, () -> words(robot, "#stage").equals("Reading the file …"));
        assertThat(robot.lookup("#begin").query().isDisabled()).isTrue();
        imported.completeExceptionally(
                new IllegalStateException("ratings.csv, line 7, field elo: found 'x', expected a number."));
        await(
                PATIENCE_SECONDS,
                () -> robot.lookup("#outcome").queryAs(TextArea.class).getText().contains("line 7, field elo"));
        assertThat(words(robot, "#stage")).isEqualTo("Refused; nothing was kept.");
    }

    @Test
    void aTradeIsNotedWithTagsFromTheKeyboard(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        robot.push(KeyCode.F4).push(KeyCode.F4).push(KeyCode.F4);
        await(PATIENCE_SECONDS, () -> table(robot, "#table").getItems().size() == 40);
        robot.interact(() -> table(robot, "#table").requestFocus());
        robot.push(KeyCode.HOME);
        robot.interact(() -> robot.lookup("#note-trade").query().requestFocus());
        robot.write("chased it").push(KeyCode.TAB).write("late, nba").push(KeyCode.ENTER);

        await(
                PATIENCE_SECONDS,
                () -> workstation
                        .commands()
                        .contains(new Command.AddNote(
                                Note.Subject.TRADE, 1039, "chased it", List.of("late", "nba"), "ann")));
    }

    @Test
    void theDayIsHandedOverInWordsAndNotedByMouse(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        robot.clickOn("#part-journal");
        await(PATIENCE_SECONDS, () -> table(robot, "#dayTable").getItems().size() == 8);

        await(
                PATIENCE_SECONDS,
                () -> robot.lookup("#note")
                        .queryAs(TextArea.class)
                        .getText()
                        .startsWith("Sunday 22 November 2026 (UTC)\n\nOpened 2 positions"));
        robot.clickOn("#note-day").write("thin slate");
        robot.clickOn("#add-note-day");
        await(
                PATIENCE_SECONDS,
                () -> workstation
                        .commands()
                        .contains(new Command.AddNote(
                                Note.Subject.DAY,
                                LocalDate.of(2026, 11, 22).toEpochDay(),
                                "thin slate",
                                List.of(),
                                "ann")));
    }

    @Test
    void jobsTellWhatRunsAndWhatRan(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);

        await(PATIENCE_SECONDS, () -> table(robot, "#runTable").getItems().size() == 1);
        assertThat(row(robot, "#runTable", 0)).contains("import games");
        await(
                PATIENCE_SECONDS,
                () -> table(robot, "#backgroundTable").getItems().size() == 5);
        robot.clickOn("#readAgain");
        await(PATIENCE_SECONDS, () -> words(robot, "#recordsAge").startsWith("Read "));
    }

    private static TableView<?> table(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TableView.class);
    }

    /** A row as it would be saved. */
    private static String row(FxRobot robot, String query, int row) {
        return String.valueOf(Csv.of(table(robot, query))).split("\r\n")[row + 1];
    }
}
