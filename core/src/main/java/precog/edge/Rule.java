package precog.edge;

/** Every rule that can stop a trade, with the words a trader reads. The name is the code that is stored. */
public enum Rule {
    // the market and its price
    MARKET_OPEN("Market is open"),
    TWO_SIDED_BOOK("Both sides are quoted"),
    PRICE_AGE("Age of the price"),
    GAME_AGE("Age of the game state"),
    PRICE_RANGE("Price"),
    SPREAD("Spread"),
    TOP_SIZE("Size at the top"),
    VOLUME("24 h volume"),
    OPEN_INTEREST("Open interest"),
    TIME_TO_CLOSE("Time to close"),
    FEE_KNOWN("Fee formula is known"),
    // the edge
    CONFIDENCE("Confidence"),
    MINIMUM_EDGE("Net edge"),
    PLAUSIBLE_EDGE("Edge is believable"),
    RATING_HISTORY("Rating history"),
    // the stake
    STAKE("Stake"),
    DEPTH("Contracts within the limit"),
    SAME_EVENT("Same-event lock"),
    // the exits that would follow it
    STOP_ROOM("Mark right after the entry"),
    WAY_OUT("Way out"),
    // the gate
    MODE("Trading mode"),
    ENVIRONMENT("Execution environment"),
    KILL_SWITCH("Kill switch"),
    BREAKER("Breaker"),
    OPEN_POSITIONS("Open positions"),
    TOTAL_EXPOSURE("Total exposure"),
    EVENT_EXPOSURE("Exposure on the event"),
    EVENT_POSITIONS("Positions on the event"),
    CORRELATED_EXPOSURE("Correlated exposure"),
    CATEGORY_EXPOSURE("Share of the league"),
    POSITION_SIZE("Size of the position"),
    BALANCE("Cash available"),
    COLLATERAL("Cash where the market trades"),
    TICK("Price is on a tick"),
    QUANTITY("Quantity"),
    LIMIT_PRICE("Price against the approved limit"),
    UNRESOLVED_ORDER("No unresolved order on the market"),
    EDGE_STILL_THERE("Edge at this moment"),
    DECISION_IN_TIME("Decision in time"),
    ALREADY_DECIDED("Not yet decided"),
    HOLDING("Contracts held");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
