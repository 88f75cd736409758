package precog.results;

import java.util.Arrays;

/** What kind of game it is, as far as ratings care. */
public enum Stage {
    PRESEASON(false),
    EXHIBITION(false),
    REGULAR(true),
    PLAYOFF(true);

    private final boolean rates;

    Stage(boolean rates) {
        this.rates = rates;
    }

    /** The stage a score source names; regular where it names none, and one that never rates where we do not know it. */
    static Stage named(String name) {
        if (name.isEmpty()) {
            return REGULAR;
        }
        return Arrays.stream(values())
                .filter(stage -> stage.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(EXHIBITION);
    }

    /** Whether a final result of this stage changes ratings. */
    public boolean rates() {
        return rates;
    }
}
