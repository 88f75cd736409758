package precog.desk.keys;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import precog.desk.preferences.DeskPreferences;

/** Which key each action has: its own, or the one the trader gave it. One for all windows. FX thread. */
public final class Keys {
    private static final String KEY = "key.";

    /** What moves the focus, the selection or the caret, on every screen. */
    private static final Set<KeyCode> TAKEN = Set.of(
            KeyCode.TAB,
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.SPACE,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.BACK_SPACE);

    /** What text boxes do with Ctrl. */
    private static final Set<KeyCode> EDITING = Set.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Z);

    private final DeskPreferences preferences;
    private final HeldKeys held = new HeldKeys();
    private final Map<DeskAction, KeyCombination> combinations = new EnumMap<>(DeskAction.class);
    private final Map<DeskAction, ReadOnlyStringWrapper> texts = new EnumMap<>(DeskAction.class);

    /** Keys as kept in {@code preferences}; a kept key that can be no more gives way to the action's own. */
    public Keys(DeskPreferences preferences) {
        this.preferences = preferences;
        for (DeskAction action : DeskAction.values()) {
            put(action, action.combination());
        }
        for (DeskAction action : DeskAction.values()) {
            String kept = preferences.text(KEY + action.name(), "");
            if (!kept.isEmpty()) {
                read(kept).ifPresent(combination -> give(action, combination));
            }
        }
    }

    private static Optional<KeyCombination> read(String kept) {
        try {
            return Optional.of(KeyCombination.valueOf(kept));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The keys held down: a key that opens a window is still held when that one has the focus. */
    HeldKeys held() {
        return held;
    }

    KeyCombination combination(DeskAction action) {
        return Objects.requireNonNull(combinations.get(action), "Every action has a key.");
    }

    /** The key of an action as people read it. */
    public ReadOnlyStringProperty text(DeskAction action) {
        return wrapper(action).getReadOnlyProperty();
    }

    boolean isOwn(DeskAction action) {
        return combination(action).equals(action.combination());
    }

    /**
     * Gives an action another key.
     *
     * @return why it cannot have it, in a sentence; empty where it has it now
     */
    Optional<String> assign(DeskAction action, KeyCombination combination) {
        Optional<String> refusal = give(action, combination);
        if (refusal.isEmpty()) {
            preferences.set(KEY + action.name(), isOwn(action) ? "" : combination.getName());
        }
        return refusal;
    }

    /** Gives every action its own key back. */
    void reset() {
        for (DeskAction action : DeskAction.values()) {
            put(action, action.combination());
            preferences.set(KEY + action.name(), "");
        }
    }

    private Optional<String> give(DeskAction action, KeyCombination combination) {
        Optional<String> refusal = refusal(action, combination);
        if (refusal.isEmpty()) {
            put(action, combination);
        }
        return refusal;
    }

    private Optional<String> refusal(DeskAction action, KeyCombination combination) {
        if (!(combination instanceof KeyCodeCombination typed)
                || typed.getCode().isModifierKey()) {
            return Optional.of("That is no key of its own.");
        }
        boolean editing = typed.getShortcut() == KeyCombination.ModifierValue.DOWN && EDITING.contains(typed.getCode());
        if (TAKEN.contains(typed.getCode()) || editing) {
            return Optional.of(KeyText.of(combination) + " moves about the screen or edits text; choose another key.");
        }
        if (action.group().equals(DeskAction.KILL.group()) && !worksWhileTyping(typed)) {
            return Optional.of("The kill switch must work while one types: give it a function key, or one with Ctrl.");
        }
        return combinations.entrySet().stream()
                .filter(other -> other.getKey() != action && other.getValue().equals(combination))
                .findFirst()
                .map(other -> KeyText.of(combination) + " is the key of “"
                        + other.getKey().words() + "”; give that one another key first.");
    }

    private static boolean worksWhileTyping(KeyCodeCombination key) {
        return key.getCode().isFunctionKey() || key.getShortcut() == KeyCombination.ModifierValue.DOWN;
    }

    private void put(DeskAction action, KeyCombination combination) {
        combinations.put(action, combination);
        wrapper(action).set(KeyText.of(combination));
    }

    private ReadOnlyStringWrapper wrapper(DeskAction action) {
        return texts.computeIfAbsent(action, of -> new ReadOnlyStringWrapper());
    }
}
