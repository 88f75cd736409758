package precog.model.elo;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import precog.value.Category;

/**
 * How a league rates. The numbers are the product's defaults; a configuration may carry others.
 *
 * @param k rating points a certain result against an even opponent moves, times two
 * @param drawK the same after a draw
 * @param homeField rating points the home side is worth more at home
 * @param margin whether a wide win moves more ({@link Elo#marginMultiplier})
 * @param threeWay whether a draw is a result of its own with its own probability
 * @param provisionalGames a side with fewer games than this moves by {@code provisionalFactor} times as much
 * @param mean what ratings revert to between seasons, also the start of everyone in a league's first season
 * @param carry the part of a rating kept between seasons
 * @param newcomer rating of a side that joins a league already rated; 1300 for the NFL, as FiveThirtyEight's first
 *     ratings of expansion teams are
 */
public record LeagueParameters(
        double k,
        double drawK,
        double homeField,
        boolean margin,
        boolean threeWay,
        int provisionalGames,
        double provisionalFactor,
        double mean,
        double carry,
        double newcomer) {
    /** FiveThirtyEight's mean, a little above 1500 so that expansion teams may start below it. */
    public static final double MEAN = 1505;

    private static final double CARRY = 2.0 / 3;
    private static final double NFL_NEWCOMER = 1300;

    /** The default parameters of every league that rates. */
    public static Map<Category, LeagueParameters> defaults() {
        Map<Category, LeagueParameters> leagues = new EnumMap<>(Category.class);
        leagues.put(Category.NFL, withMargin(20, 65, NFL_NEWCOMER));
        leagues.put(Category.NCAAF, withMargin(20, 55, MEAN));
        leagues.put(Category.NBA, withMargin(20, 100, MEAN));
        leagues.put(Category.NCAAB, withMargin(20, 100, MEAN));
        leagues.put(Category.WNCAAB, withMargin(20, 100, MEAN));
        leagues.put(Category.WNBA, withMargin(20, 80, MEAN));
        leagues.put(Category.NHL, plain(6, 33));
        leagues.put(Category.MLB, plain(4, 20));
        leagues.put(Category.MLS, plain(32, 65));
        leagues.put(Category.EPL, threeWay(20, 20, 60));
        leagues.put(Category.LIGUE1, threeWay(30, 20, 60));
        leagues.put(Category.TENNIS, new LeagueParameters(32, 32, 0, false, false, 20, 1.5, MEAN, CARRY, MEAN));
        return Collections.unmodifiableMap(leagues);
    }

    /** The default parameters of one league; {@link IllegalArgumentException} where it has no ratings. */
    public static LeagueParameters of(Category league) {
        LeagueParameters parameters = defaults().get(league);
        if (parameters == null) {
            throw new IllegalArgumentException(league + " has no ratings.");
        }
        return parameters;
    }

    private static LeagueParameters withMargin(double k, double homeField, double newcomer) {
        return new LeagueParameters(k, k, homeField, true, false, 0, 1, MEAN, CARRY, newcomer);
    }

    private static LeagueParameters plain(double k, double homeField) {
        return new LeagueParameters(k, k, homeField, false, false, 0, 1, MEAN, CARRY, MEAN);
    }

    private static LeagueParameters threeWay(double k, double drawK, double homeField) {
        return new LeagueParameters(k, drawK, homeField, false, true, 0, 1, MEAN, CARRY, MEAN);
    }

    /** The rating a new season starts with after one that ended on {@code rating}. */
    public double reverted(double rating) {
        return carry * rating + (1 - carry) * mean;
    }
}
