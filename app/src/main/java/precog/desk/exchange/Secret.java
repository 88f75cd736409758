package precog.desk.exchange;

import java.util.Arrays;
import javafx.scene.control.PasswordField;
import org.jspecify.annotations.Nullable;

/** Passphrases on their way from a field to whoever needs them: never a string, never left behind. */
final class Secret {
    private Secret() {}

    /** Takes what is typed out of a field, which is empty then; to be wiped by whoever has it. */
    static char[] take(PasswordField field) {
        CharSequence typed = field.getCharacters();
        char[] taken = new char[typed.length()];
        for (int at = 0; at < taken.length; at++) {
            taken[at] = typed.charAt(at);
        }
        field.clear();
        return taken;
    }

    /** Takes what is typed twice; null, and nothing left of it, where the two differ. */
    static char @Nullable [] takeSame(PasswordField once, PasswordField again) {
        char[] first = take(once);
        char[] second = take(again);
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same) {
            Arrays.fill(first, '\0');
            return null;
        }
        return first;
    }
}
