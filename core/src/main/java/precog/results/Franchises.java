package precog.results;

import java.util.Map;
import precog.value.Category;

/**
 * One id for a franchise whoever names it and wherever it plays: a club that moves keeps its ratings, as
 * FiveThirtyEight has it (St. Louis and Los Angeles Rams are one team). The ids are the abbreviations of today's
 * score sources.
 */
final class Franchises {
    /** NFL abbreviations of nflverse and FiveThirtyEight that differ from the score sources'. */
    private static final Map<String, String> NFL =
            Map.of("LA", "LAR", "STL", "LAR", "SD", "LAC", "OAK", "LV", "WAS", "WSH");

    private static final Map<String, String> NFL_NAMES = Map.ofEntries(
            Map.entry("ARI", "Arizona Cardinals"),
            Map.entry("ATL", "Atlanta Falcons"),
            Map.entry("BAL", "Baltimore Ravens"),
            Map.entry("BUF", "Buffalo Bills"),
            Map.entry("CAR", "Carolina Panthers"),
            Map.entry("CHI", "Chicago Bears"),
            Map.entry("CIN", "Cincinnati Bengals"),
            Map.entry("CLE", "Cleveland Browns"),
            Map.entry("DAL", "Dallas Cowboys"),
            Map.entry("DEN", "Denver Broncos"),
            Map.entry("DET", "Detroit Lions"),
            Map.entry("GB", "Green Bay Packers"),
            Map.entry("HOU", "Houston Texans"),
            Map.entry("IND", "Indianapolis Colts"),
            Map.entry("JAX", "Jacksonville Jaguars"),
            Map.entry("KC", "Kansas City Chiefs"),
            Map.entry("LAC", "Los Angeles Chargers"),
            Map.entry("LAR", "Los Angeles Rams"),
            Map.entry("LV", "Las Vegas Raiders"),
            Map.entry("MIA", "Miami Dolphins"),
            Map.entry("MIN", "Minnesota Vikings"),
            Map.entry("NE", "New England Patriots"),
            Map.entry("NO", "New Orleans Saints"),
            Map.entry("NYG", "New York Giants"),
            Map.entry("NYJ", "New York Jets"),
            Map.entry("PHI", "Philadelphia Eagles"),
            Map.entry("PIT", "Pittsburgh Steelers"),
            Map.entry("SEA", "Seattle Seahawks"),
            Map.entry("SF", "San Francisco 49ers"),
            Map.entry("TB", "Tampa Bay Buccaneers"),
            Map.entry("TEN", "Tennessee Titans"),
            Map.entry("WSH", "Washington Commanders"));

    private Franchises() {}

    /** The id of the franchise that a source calls {@code team}. */
    static String id(Category league, String team) {
        return league == Category.NFL ? NFL.getOrDefault(team, team) : team;
    }

    /** Its name in words; the id where we know none. */
    static String name(Category league, String id) {
        return league == Category.NFL ? NFL_NAMES.getOrDefault(id, id) : id;
    }
}
