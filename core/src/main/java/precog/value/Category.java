package precog.value;

/** What a market is about, at the grain the rules set minimum edges and stakes by: a league, or a field. */
public enum Category {
    NFL(true),
    NCAAF(true),
    NBA(true),
    NCAAB(true),
    WNCAAB(true),
    WNBA(true),
    NHL(true),
    MLB(true),
    MLS(true),
    EPL(true),
    LIGUE1(true),
    TENNIS(true),
    POLITICS(false),
    ECONOMICS(false),
    WEATHER(false),
    ENTERTAINMENT(false),
    OTHER(false);

    private final boolean sport;

    Category(boolean sport) {
        this.sport = sport;
    }

    public boolean sport() {
        return sport;
    }
}
