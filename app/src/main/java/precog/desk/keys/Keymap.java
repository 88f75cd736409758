package precog.desk.keys;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Which key does what on the window. */
public final class Keymap {
    private final Map<DeskAction, Runnable> deeds = new EnumMap<>(DeskAction.class);
    private final Map<DeskAction, KeyCombination> combinations = new EnumMap<>(DeskAction.class);

    /** Whether the character of the key just pressed must not reach a text box its action moved the caret to. */
    private boolean swallowing;

    /** Lets {@code action} do {@code deed}. */
    public void on(DeskAction action, Runnable deed) {
        deeds.put(action, deed);
        combinations.put(action, action.combination());
    }

    /** The actions that do something, in the order of the sheet. */
    public List<DeskAction> actions() {
        return List.copyOf(deeds.keySet());
    }

    /** Does it, as if its key had been pressed. */
    public void run(DeskAction action) {
        Runnable deed = deeds.get(action);
        if (deed != null) {
            deed.run();
        }
    }

    /** Listens to the keys of {@code scene} before anything in it does. */
    public void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            DeskAction action = action(key, scene.getFocusOwner());
            swallowing = action != null;
            if (action != null) {
                key.consume();
                run(action);
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, typed -> {
            if (swallowing) {
                typed.consume();
            }
        });
    }

    @Nullable
    DeskAction action(KeyEvent key, @Nullable Node focus) {
        if (focus instanceof TextInputControl && isText(key)) {
            return null;
        }
        for (Map.Entry<DeskAction, KeyCombination> entry : combinations.entrySet()) {
            if (entry.getKey() != DeskAction.OPEN_MARKET && matches(entry.getValue(), key)) {
                return entry.getKey();
            }
        }
        return null;
    }

    private static boolean isText(KeyEvent key) {
        return !key.isShortcutDown() && !key.isAltDown() && !key.getCode().isFunctionKey();
    }

    /** Plus and minus live on different keys of different keyboards, with and without Shift. */
    private static boolean matches(KeyCombination combination, KeyEvent key) {
        if (combination.match(key)) {
            return true;
        }
        if (combination instanceof KeyCodeCombination code) {
            boolean shortcut = code.getShortcut() == KeyCombination.ModifierValue.DOWN;
            return switch (code.getCode()) {
                case PLUS ->
                    shortcut == key.isShortcutDown()
                            && (key.getCode() == KeyCode.ADD
                                    || key.getCode() == KeyCode.EQUALS
                                    || key.getCode() == KeyCode.PLUS);
                case MINUS -> shortcut == key.isShortcutDown() && key.getCode() == KeyCode.SUBTRACT;
                default -> false;
            };
        }
        return false;
    }
}
