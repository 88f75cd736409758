package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.clickOnCell;
import static precog.desk.scripted.OnScreen.words;
import static precog.desk.scripted.ScriptedPairs.winner;

import javafx.scene.Node;
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
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedPairs;
import precog.desk.scripted.ScriptedWorkstation;
import precog.feed.MarketListing;
import precog.pairing.Judgement;
import precog.pairing.Judgement.Verdict;

/** A person says which market of the other venue resolves alike, by keys and by mouse, and takes it back. */
@ExtendWith(ApplicationExtension.class)
class PairSheetTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final ScriptedPairs pairs = new ScriptedPairs();
    private DeskWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new DeskWindow(workstation, DeskPreferences.forgotten(), "ann", ScriptedArchive.office(pairs));
        window.show(shown);
    }

    @BeforeEach
    void openAMarket(FxRobot robot) {
        robot.interact(() -> window.open(ours().id()));
        await(() -> words(robot, "#title").contains("Kansas City"));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    private MarketListing ours() {
        return workstation.market(2).listing();
    }

    private static boolean isDisabled(FxRobot robot, String query) {
        return robot.lookup(query).query().isDisabled();
    }

    private static int hits(FxRobot robot) {
        return ((TableView<?>) robot.lookup("#pairFound").query()).getItems().size();
    }

    private static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    @Test
    void byKeysAloneBothRulesAreReadAndSaidToBeAlike(FxRobot robot) {
        assertThat(words(robot, "#pairWords")).startsWith("Nobody has said yet");
        robot.push(KeyCode.SHIFT, KeyCode.P);
        await(() -> hits(robot) == 2);
        assertThat(pairs.sought()).containsExactly("buffalo bills kansas city chiefs");
        robot.interact(() -> robot.lookup("#pairFound").query().requestFocus());
        robot.push(KeyCode.HOME);
        await(() -> words(robot, "#theirTitle").equals("Bills vs. Chiefs"));
        assertThat(words(robot, "#ourRules")).isEqualTo(ours().rules());
        assertThat(words(robot, "#theirRules")).isEqualTo(ScriptedPairs.RULES);
        assertThat(isDisabled(robot, "#pairAlike"))
                .as("nothing is chosen for anybody")
                .isTrue();

        robot.interact(() -> robot.lookup("Bills").query().requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(isDisabled(robot, "#pairAlike")).isTrue();
        robot.interact(() -> robot.lookup("#pairRead").query().requestFocus());
        robot.push(KeyCode.SPACE).push(KeyCode.TAB).write("overtime counts").push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        await(() -> !pairs.kept().isEmpty());

        Judgement kept = pairs.kept().getFirst();
        assertThat(kept.verdict()).isEqualTo(Verdict.ALIKE);
        assertThat(kept.token()).isEqualTo("p11");
        assertThat(kept.by()).isEqualTo("ann");
        assertThat(kept.note()).isEqualTo("overtime counts");
        assertThat(kept.ourRules()).isEqualTo(ours().rules());
        assertThat(kept.theirRules()).isEqualTo(ScriptedPairs.RULES);
        robot.push(KeyCode.ESCAPE);
        await(() -> !isShown(robot, "#pairSheet"));
        await(() -> words(robot, "#thereBid").equals("0.45"));
        assertThat(words(robot, "#thereAsk")).isEqualTo("0.47");
        assertThat(words(robot, "#pairWords")).contains("ann said that both resolve alike", "overtime counts");
        assertThat(workstation.commands())
                .as("the engine hears nothing of it")
                .noneMatch(command -> command.toString().contains("p11"));
    }

    @Test
    void byMouseItIsSaidToBeOtherwiseAndTakenBack(FxRobot robot) {
        robot.clickOn("#openPair");
        await(() -> hits(robot) == 2);
        clickOnCell(robot, "Bills at Chiefs: More than 44.5 points? (closed)");
        await(() -> words(robot, "#theirTitle").equals("More than 44.5 points?"));
        robot.clickOn("Yes").clickOn("#pairRead").clickOn("#pairDifferent");
        await(() -> words(robot, "#pairMessage").contains("ann said that it resolves otherwise"));
        assertThat(pairs.kept()).extracting(Judgement::verdict).containsExactly(Verdict.DIFFERENT);

        robot.clickOn("#pairWithdraw");
        await(() -> words(robot, "#pairMessage").contains("taken back"));
        assertThat(pairs.kept()).isEmpty();
        assertThat(isDisabled(robot, "#pairWithdraw")).isTrue();
    }

    @Test
    void changedRulesHaveToBeReadAgain(FxRobot robot) {
        var _ = pairs.judge(ScriptedPairs.judgement(ours(), winner(ScriptedPairs.RULES), Verdict.ALIKE));
        await(() -> words(robot, "#pairWords").contains("resolve alike"));
        assertThat(words(robot, "#pairBuy")).matches("[+−]0\\.\\d{4}");

        pairs.list(winner(ScriptedPairs.RULES.replace("50-50", "to the home team")));
        await(() -> words(robot, "#pairWords").startsWith("The rules at Polymarket changed since ann read them."));
        assertThat(words(robot, "#pairBuy")).as("nothing is compared any more").isEqualTo("–");

        robot.clickOn("#openPair");
        await(() -> hits(robot) == 2);
        clickOnCell(robot, "Bills at Chiefs: Bills vs. Chiefs");
        await(() -> words(robot, "#theirChange").contains("A tie resolves 50-50.” became"));
        robot.clickOn("Bills").clickOn("#pairRead").clickOn("#pairAlike");
        await(() -> pairs.kept().getFirst().theirRules().contains("home team"));
        robot.push(KeyCode.ESCAPE);
        await(() -> words(robot, "#pairBuy").matches("[+−]0\\.\\d{4}"));
    }

    @Test
    void aLostBookIsStruckThroughAndComparedWithNothing(FxRobot robot) {
        var _ = pairs.judge(ScriptedPairs.judgement(ours(), winner(ScriptedPairs.RULES), Verdict.ALIKE));
        await(() -> words(robot, "#thereBid").equals("0.45"));
        pairs.loseTrust();
        await(() -> words(robot, "#pairWords").startsWith("Its book cannot be trusted now"));
        assertThat(robot.lookup("#thereBid").query().getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("lost"));
        assertThat(words(robot, "#pairSell")).isEqualTo("–");
    }
}
