package precog.desk.edges;

import java.util.Locale;

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
}
