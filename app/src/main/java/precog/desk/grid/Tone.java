package precog.desk.grid;

import java.util.Locale;
import javafx.css.PseudoClass;

/** What a number's colour says. Never the only signal: the text has a sign, an arrow or a word as well. */
public enum Tone {
    PLAIN,
    MUTED,
    ACCENT,
    GAIN,
    LOSS,
    WARNING,
    DANGER;

    /** The pseudo-class that a style sheet colours. */
    public PseudoClass pseudoClass() {
        return PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));
    }

    /** The tone of a signed number. */
    public static Tone of(long signed) {
        return signed > 0 ? GAIN : signed < 0 ? LOSS : PLAIN;
    }
}
