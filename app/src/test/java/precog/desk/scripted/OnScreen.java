package precog.desk.scripted;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.testfx.api.FxRobot;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

/** What a trader sees, for tests: waited for, and found by what a screen reader calls it. */
public final class OnScreen {
    private static final long PATIENCE_SECONDS = 20;

    private OnScreen() {}

    /** Waits until it is so, and fails where it does not come. */
    public static void await(BooleanSupplier condition) {
        await(PATIENCE_SECONDS, condition);
    }

    /** Waits longer, for what a real engine does in its own time. */
    public static void await(long seconds, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> isSo(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("What was waited for did not come.", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What is not on the screen yet is not so yet. */
    private static boolean isSo(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (EmptyNodeQueryException e) {
            return false;
        }
    }

    /** The words of a label or button. */
    public static String words(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    /** Clicks the cell that reads so, however far it is set in, once it is on the screen. */
    public static void clickOnCell(FxRobot robot, String words) {
        Predicate<Node> reads = node -> node instanceof TableCell<?, ?> cell
                && cell.getText() != null
                && cell.getText().strip().equals(words);
        await(() -> robot.lookup(reads).tryQuery().isPresent());
        robot.clickOn(reads);
    }

    /** What is typed into a text box. */
    public static String typed(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TextField.class).getText();
    }

    /** Whether the keys that decide on edges wait a moment because the selection moved by itself. */
    public static boolean guarded(FxRobot robot) {
        return robot.lookup("#decisionActions").query().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("guarded"));
    }

    public static TableView<?> table(FxRobot robot, String accessibleText) {
        return (TableView<?>) robot.lookup(
                        (Node node) -> node instanceof TableView<?> && accessibleText.equals(node.getAccessibleText()))
                .query();
    }
}
