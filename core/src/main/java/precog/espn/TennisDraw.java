package precog.espn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The singles of a tournament. An event is a tournament; its matches lie in {@code groupings}, one for each draw, in
 * older answers under the event itself. A tournament of both tours lists both draws, whichever tour was asked for.
 */
final class TennisDraw {
    private TennisDraw() {}

    static List<JsonNode> matches(EspnLeague league, JsonNode event) {
        String wanted = league == EspnLeague.WTA ? "womens-singles" : "mens-singles";
        List<JsonNode> matches = new ArrayList<>();
        for (JsonNode grouping : event.path("groupings")) {
            String slug = Fields.text(grouping.path("grouping"), "slug");
            if (wanted.equals(slug)) {
                grouping.path("competitions").forEach(matches::add);
            }
        }
        if (!event.has("groupings")) {
            event.path("competitions").forEach(match -> {
                if (isSingles(match, wanted)) {
                    matches.add(match);
                }
            });
        }
        return matches;
    }

    /** A pair of doubles is a roster, not an athlete; where a match names its draw it must be ours. */
    private static boolean isSingles(JsonNode match, String wanted) {
        String draw = Fields.text(match.path("type"), "slug");
        if (draw != null && !draw.equals(wanted)) {
            return false;
        }
        JsonNode sides = match.path("competitors");
        return sides.path(0).has("athlete") && sides.path(1).has("athlete");
    }

    /** Where neither of two players is called the home side, the lower id is, so that it is the same in every answer. */
    static @Nullable JsonNode side(JsonNode match, boolean home) {
        JsonNode sides = match.path("competitors");
        Integer one = Fields.whole(sides.path(0), "id", 1, Integer.MAX_VALUE);
        Integer other = Fields.whole(sides.path(1), "id", 1, Integer.MAX_VALUE);
        boolean told = sides.path(0).has("homeAway") || sides.path(1).has("homeAway");
        if (sides.size() != 2 || one == null || other == null || one.equals(other) || told) {
            return null;
        }
        return sides.path(home == one < other ? 0 : 1);
    }

    /** Sets a side has won: those it is told to be the winner of. */
    static int setsWon(JsonNode competitor) {
        int won = 0;
        for (JsonNode set : competitor.path("linescores")) {
            if (Fields.isTrue(set, "winner")) {
                won++;
            }
        }
        return won;
    }

    /** Games a side has won in a set; null where they are not told. */
    static @Nullable Integer games(JsonNode competitor, int set) {
        return Fields.whole(competitor.path("linescores").path(set - 1), "value", 0, 99);
    }
}
