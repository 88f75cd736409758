package precog.kalshi;

import java.util.List;
import java.util.Map;
import precog.value.Category;

/** Tells from a series and the venue's own category which of the desk's categories a market belongs to. */
final class SeriesCategory {
    private record League(String prefix, Category category) {}

    /** Series of a league start with its name; a longer name stands before one it starts with. */
    private static final List<League> LEAGUES = List.of(
            new League("KXNFL", Category.NFL),
            new League("KXNCAAF", Category.NCAAF),
            new League("KXNCAAWB", Category.WNCAAB),
            new League("KXNCAAMB", Category.NCAAB),
            new League("KXNCAAB", Category.NCAAB),
            new League("KXWNBA", Category.WNBA),
            new League("KXNBA", Category.NBA),
            new League("KXNHL", Category.NHL),
            new League("KXMLB", Category.MLB),
            new League("KXMLS", Category.MLS),
            new League("KXEPL", Category.EPL),
            new League("KXLIGUE1", Category.LIGUE1),
            new League("KXATP", Category.TENNIS),
            new League("KXWTA", Category.TENNIS));

    private static final Map<String, Category> FIELDS = Map.of(
            "Politics", Category.POLITICS,
            "Elections", Category.POLITICS,
            "Economics", Category.ECONOMICS,
            "Financials", Category.ECONOMICS,
            "Commodities", Category.ECONOMICS,
            "Climate and Weather", Category.WEATHER,
            "Entertainment", Category.ENTERTAINMENT);

    private SeriesCategory() {}

    static Category of(String series, String venueCategory) {
        return LEAGUES.stream()
                .filter(league -> series.startsWith(league.prefix()))
                .map(League::category)
                .findFirst()
                .orElseGet(() -> FIELDS.getOrDefault(venueCategory, Category.OTHER));
    }
}
