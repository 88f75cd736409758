package precog.sim.league;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import precog.model.elo.LeagueParameters;
import precog.sim.sport.Sport;
import precog.value.Category;

/**
 * A league.
 *
 * @param ratings how its ratings are kept, and so how the strength of its teams moves
 * @param calendar when its games start
 */
public record League(Category category, Sport sport, LeagueParameters ratings, List<Team> teams, Calendar calendar) {
    private static final String[] PLACES = {
        "Harbor City", "Quill Lake", "Brasswick", "Port Halvern", "Marrow Bay", "Tallow Creek", "Norvale", "Eastmere",
        "Stonebridge", "Willow Point", "Cinder Falls", "Greyhaven", "Larkspur", "Ironford", "Saltmarsh", "Dunmore Hill",
        "Fairwater", "Copperton", "Wexley", "Bramblegate", "Northwick", "Silverdale", "Amberly", "Rookhurst",
        "Pinecrest", "Oakhollow", "Redcliff", "Summerfield", "Thornbury", "Vesper Bay", "Windmere", "Yarrow",
        "Ashgrove", "Beacon Hill", "Crownsport", "Dovercourt", "Elmstead", "Foxglen", "Goldenport", "Hazelwick"
    };
    private static final String[] NICKNAMES = {
        "Gulls", "Foxes", "Anvils", "Lanterns", "Herons", "Millers", "Comets", "Badgers", "Masons", "Otters",
        "Embers", "Owls", "Finches", "Smiths", "Corsairs", "Rams", "Tides", "Miners", "Archers", "Thistles"
    };
    private static final String[] SURNAMES = {
        "Adler", "Brandt", "Castellan", "Dorne", "Ekholm", "Farrow", "Galvan", "Hollis", "Ivarsen", "Jarek",
        "Kestrel", "Lindqvist", "Moreau", "Novik", "Okafor", "Pereda", "Quist", "Rasmus", "Sorrel", "Tamsin",
        "Ulrich", "Varga", "Westin", "Xander", "Ysolde", "Zeman"
    };

    public League {
        teams = List.copyOf(teams);
    }

    /** Teams named after invented places, {@code count} of at most 40, the names dealt differently for each {@code shift}. */
    static List<Team> sides(Category category, int count, int shift) {
        List<Team> teams = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String place = PLACES[(i + 7 * shift) % PLACES.length];
            String nickname = NICKNAMES[(i * 3 + shift) % NICKNAMES.length];
            String code = code(place, nickname);
            teams.add(new Team(category + "-" + code, code, place + " " + nickname));
        }
        return teams;
    }

    /** Players of an invented tour. */
    static List<Team> players(Category category, int count) {
        List<Team> players = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            char initial = (char) ('A' + (i * 7 + i / SURNAMES.length) % 26);
            String surname = SURNAMES[i % SURNAMES.length];
            String code = surname.substring(0, 3).toUpperCase(Locale.ROOT) + initial;
            players.add(new Team(category + "-" + code, code, initial + ". " + surname));
        }
        return players;
    }

    private static String code(String place, String nickname) {
        return (place.substring(0, 2) + nickname.charAt(0)).toUpperCase(Locale.ROOT);
    }
}
