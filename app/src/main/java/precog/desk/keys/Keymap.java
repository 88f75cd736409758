package precog.desk.keys;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Which key does what on the window. */
public final class Keymap {
    private final Map<DeskAction, Runnable> deeds = new EnumMap<>(DeskAction.class);
    private final Keys keys;
    private final List<BooleanSupplier> covers = new ArrayList<>();
    private @Nullable Consumer<KeyCombination> capturing;

    /** Whether the character of the key just pressed must not reach a text box its action moved the caret to. */
    private boolean swallowing;

    public Keymap(Keys keys) {
        this.keys = keys;
    }

    /** Lets {@code action} do {@code deed}. */
    public void on(DeskAction action, Runnable deed) {
        deeds.put(action, deed);
    }

    /** Lets {@code action} do {@code deed}, and shows its key on the button that does it as well. */
    public void on(DeskAction action, Runnable deed, Labeled button) {
        on(action, deed);
        label(action, button);
    }

    /** Shows the key of an action on a button that does the same. */
    public void label(DeskAction action, Labeled button) {
        String words = button.getText();
        button.textProperty().bind(keys.text(action).map(key -> words + "  " + key));
    }

    /** Adds the key of an action to the tooltip of a control that does the same, where its own text has no room. */
    public void hint(DeskAction action, Control control) {
        String words = control.getTooltip() == null
                ? action.words()
                : control.getTooltip().getText();
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(keys.text(action).map(key -> words + "  (" + key + ")"));
        control.setTooltip(tooltip);
    }

    /** The keys of the actions. */
    public Keys keys() {
        return keys;
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

    /** While the screen is {@code covered} nothing on it is decided: only what is safe or concerns the window is done. */
    void coveredWhile(BooleanSupplier covered) {
        covers.add(covered);
    }

    /** Lets the next key pressed be told to {@code reader} and do nothing else; Escape tells nothing. */
    void capture(Consumer<KeyCombination> reader) {
        capturing = reader;
    }

    private boolean captured(KeyEvent key) {
        Consumer<KeyCombination> reader = capturing;
        if (reader == null || key.getCode().isModifierKey()) {
            return reader != null;
        }
        capturing = null;
        if (key.getCode() != KeyCode.ESCAPE) {
            reader.accept(combination(key));
        }
        return true;
    }

    private static KeyCombination combination(KeyEvent key) {
        return new KeyCodeCombination(
                key.getCode(),
                modifier(key.isShiftDown()),
                KeyCombination.ModifierValue.UP,
                modifier(key.isAltDown()),
                KeyCombination.ModifierValue.UP,
                modifier(key.isShortcutDown()));
    }

    private static KeyCombination.ModifierValue modifier(boolean down) {
        return down ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP;
    }

    /** Listens to the keys of {@code scene} before anything in it does. */
    public void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            boolean again = keys.held().press(key.getCode(), System.nanoTime());
            boolean captured = captured(key);
            DeskAction action = captured ? null : action(key, scene.getFocusOwner());
            swallowing = captured || action != null;
            if (captured) {
                key.consume();
            } else if (action != null) {
                key.consume();
                if (!again || action.repeats()) {
                    run(action);
                    // Whatever came while it was done was the same press.
                    keys.held().press(key.getCode(), System.nanoTime());
                }
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, key -> keys.held().release(key.getCode()));
        scene.addEventFilter(KeyEvent.KEY_TYPED, typed -> {
            if (swallowing) {
                typed.consume();
            }
        });
    }

    @Nullable
    DeskAction action(KeyEvent key, @Nullable Node focus) {
        if ((focus instanceof TextInputControl && isText(key))
                || (focus instanceof KeyTaker taker && taker.takes(key))) {
            return null;
        }
        for (DeskAction action : deeds.keySet()) {
            if (matches(keys.combination(action), key) && !(isCovered() && action.decides())) {
                return action;
            }
        }
        return null;
    }

    private boolean isCovered() {
        return covers.stream().anyMatch(BooleanSupplier::getAsBoolean);
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
