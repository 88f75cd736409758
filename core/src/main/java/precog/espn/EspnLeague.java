package precog.espn;

import precog.value.Category;

/** The scoreboards we read: where each is, what it is about, and how its games count time. */
public enum EspnLeague {
    NFL("football/nfl", "limit=300", Category.NFL, Sport.FOOTBALL, 4, 900),
    NCAAF("football/college-football", "groups=80&limit=300", Category.NCAAF, Sport.FOOTBALL, 4, 900),
    NBA("basketball/nba", "limit=300", Category.NBA, Sport.BASKETBALL, 4, 720),
    NCAAB("basketball/mens-college-basketball", "groups=50&limit=400", Category.NCAAB, Sport.BASKETBALL, 2, 1200),
    WNCAAB("basketball/womens-college-basketball", "groups=50&limit=400", Category.WNCAAB, Sport.BASKETBALL, 4, 600),
    WNBA("basketball/wnba", "limit=300", Category.WNBA, Sport.BASKETBALL, 4, 600),
    NHL("hockey/nhl", "limit=300", Category.NHL, Sport.HOCKEY, 3, 1200),
    MLB("baseball/mlb", "limit=300", Category.MLB, Sport.BASEBALL, 9, 0),
    EPL("soccer/eng.1", "limit=300", Category.EPL, Sport.SOCCER, 2, 2700),
    LIGUE1("soccer/fra.1", "limit=300", Category.LIGUE1, Sport.SOCCER, 2, 2700),
    MLS("soccer/usa.1", "limit=300", Category.MLS, Sport.SOCCER, 2, 2700),
    LA_LIGA("soccer/esp.1", "limit=300", Category.OTHER, Sport.SOCCER, 2, 2700),
    BUNDESLIGA("soccer/ger.1", "limit=300", Category.OTHER, Sport.SOCCER, 2, 2700),
    SERIE_A("soccer/ita.1", "limit=300", Category.OTHER, Sport.SOCCER, 2, 2700),
    CHAMPIONS_LEAGUE("soccer/uefa.champions", "limit=300", Category.OTHER, Sport.SOCCER, 2, 2700),
    ATP("tennis/atp", "", Category.TENNIS, Sport.TENNIS, 3, 0),
    WTA("tennis/wta", "", Category.TENNIS, Sport.TENNIS, 3, 0);

    private final String path;
    private final String query;
    private final Category category;
    private final Sport sport;
    private final int periods;
    private final int periodSeconds;

    EspnLeague(String path, String query, Category category, Sport sport, int periods, int periodSeconds) {
        this.path = path;
        this.query = query;
        this.category = category;
        this.sport = sport;
        this.periods = periods;
        this.periodSeconds = periodSeconds;
    }

    /** Where its scoreboard is below the root of all sports, such as {@code football/nfl}. */
    public String path() {
        return path;
    }

    /** What a request adds so that all games are told, not the first hundred or those of ranked teams; may be empty. */
    public String query() {
        return query;
    }

    /** The league as the desk knows it; {@link Category#OTHER} where it has no ratings of ours. */
    public Category category() {
        return category;
    }

    /** The last part of the path, as it stands in the ids of its games: {@code nfl}, {@code eng.1}. */
    public String key() {
        return path.substring(path.indexOf('/') + 1);
    }

    /** Days told ahead in one answer: fewer where a day alone has a hundred games. */
    int daysAhead() {
        return this == NCAAB || this == WNCAAB ? 1 : 7;
    }

    Sport sport() {
        return sport;
    }

    /** Regulation periods. */
    int periods() {
        return periods;
    }

    /** Seconds of a regulation period, 0 where the sport has no clock. */
    int periodSeconds() {
        return periodSeconds;
    }
}
