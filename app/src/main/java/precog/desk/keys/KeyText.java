package precog.desk.keys;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/** Keys as people read them. */
final class KeyText {
    private KeyText() {}

    /** Such as {@code Ctrl+Shift+K}, {@code /} or {@code F12}. */
    static String of(KeyCombination combination) {
        List<String> parts = new ArrayList<>();
        if (isDown(combination.getShortcut()) || isDown(combination.getControl())) {
            parts.add("Ctrl");
        }
        if (isDown(combination.getAlt())) {
            parts.add("Alt");
        }
        if (isDown(combination.getShift())) {
            parts.add("Shift");
        }
        parts.add(combination instanceof KeyCodeCombination key ? sign(key) : combination.getName());
        return String.join("+", parts);
    }

    private static boolean isDown(ModifierValue modifier) {
        return modifier == ModifierValue.DOWN;
    }

    private static String sign(KeyCodeCombination key) {
        return switch (key.getCode()) {
            case SLASH -> "/";
            case PLUS -> "+";
            case MINUS -> "−";
            case EQUALS -> "=";
            case COMMA -> ",";
            case PERIOD -> ".";
            case SEMICOLON -> ";";
            case DELETE -> "Del";
            default -> key.getCode().getName();
        };
    }
}
