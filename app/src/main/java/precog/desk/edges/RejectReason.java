package precog.desk.edges;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** Why a trader rejects an edge; the code is stored, the note beside it is free. */
public enum RejectReason {
    PRICE_MOVED("The price has moved"),
    MODEL_WRONG("The model misses something"),
    NEWS("There is news"),
    TOO_RISKY("Too much risk now"),
    TOO_THIN("The book is too thin"),
    ALREADY_EXPOSED("Enough on this event already"),
    OTHER("Other, see the note");

    private final String words;

    RejectReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The code as stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The digit that chooses it. */
    int digit() {
        return ordinal() + 1;
    }

    /** The reason of a digit key, on either part of the keyboard; empty for any other key. */
    static Optional<RejectReason> of(KeyCode key) {
        return Arrays.stream(values())
                .filter(reason -> key == KeyCode.getKeyCode(String.valueOf(reason.digit()))
                        || key.name().equals("NUMPAD" + reason.digit()))
                .findFirst();
    }
}
