package precog.desk.keys;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/** The keys of an action as a robot presses them. */
public final class Press {
    private Press() {}

    /** Its own keys together, modifiers first. */
    public static KeyCode[] of(DeskAction action) {
        KeyCodeCombination keys = (KeyCodeCombination) action.combination();
        List<KeyCode> codes = new ArrayList<>();
        add(codes, keys.getShortcut(), KeyCode.CONTROL);
        add(codes, keys.getShift(), KeyCode.SHIFT);
        add(codes, keys.getAlt(), KeyCode.ALT);
        // Where plus has no key of its own it is on that of the equals sign.
        codes.add(keys.getCode() == KeyCode.PLUS ? KeyCode.EQUALS : keys.getCode());
        return codes.toArray(KeyCode[]::new);
    }

    private static void add(List<KeyCode> codes, ModifierValue modifier, KeyCode code) {
        if (modifier == ModifierValue.DOWN) {
            codes.add(code);
        }
    }
}
