package precog.results;

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

    /** Whether a final result of this stage changes ratings. */
    public boolean rates() {
        return rates;
    }
}
