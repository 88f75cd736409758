package precog.value;

import java.util.Locale;

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

    /** As a person reads it, such as {@code NFL}, {@code Ligue 1} or {@code tennis}. */
    public String words() {
        return switch (this) {
            case LIGUE1 -> "Ligue 1";
            case TENNIS, POLITICS, ECONOMICS, WEATHER, ENTERTAINMENT, OTHER -> name().toLowerCase(Locale.ROOT);
            default -> name();
        };
    }
}
