package precog.espn;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import precog.espn.Fields.RefusedGame;
import precog.espn.Oddity.Code;
import precog.feed.GameStatus;
import tools.jackson.databind.JsonNode;

/**
 * What {@code status.type} says of a game. The name decides where we know it and {@code state} (pre, in, post) must
 * agree; where we do not, the state decides for a game that is not over. A game that ended in a way we do not know is not
 * told at all, because a result would move money and ratings.
 */
final class StatusWords {
    private static final Map<String, GameStatus> NAMES = Map.ofEntries(
            Map.entry("STATUS_SCHEDULED", GameStatus.SCHEDULED),
            Map.entry("STATUS_TBD", GameStatus.SCHEDULED),
            Map.entry("STATUS_PREGAME", GameStatus.SCHEDULED),
            Map.entry("STATUS_IN_PROGRESS", GameStatus.LIVE),
            Map.entry("STATUS_FIRST_HALF", GameStatus.LIVE),
            Map.entry("STATUS_SECOND_HALF", GameStatus.LIVE),
            Map.entry("STATUS_END_PERIOD", GameStatus.LIVE),
            Map.entry("STATUS_END_OF_PERIOD", GameStatus.LIVE),
            Map.entry("STATUS_END_OF_REGULATION", GameStatus.LIVE),
            Map.entry("STATUS_OVERTIME", GameStatus.LIVE),
            Map.entry("STATUS_FIRST_HALF_EXTRA_TIME", GameStatus.LIVE),
            Map.entry("STATUS_SECOND_HALF_EXTRA_TIME", GameStatus.LIVE),
            Map.entry("STATUS_HALFTIME_ET", GameStatus.LIVE),
            Map.entry("STATUS_END_OF_EXTRATIME", GameStatus.LIVE),
            Map.entry("STATUS_SHOOTOUT", GameStatus.LIVE),
            Map.entry("STATUS_HALFTIME", GameStatus.HALFTIME),
            Map.entry("STATUS_FINAL", GameStatus.FINAL),
            Map.entry("STATUS_FULL_TIME", GameStatus.FINAL),
            Map.entry("STATUS_FINAL_AET", GameStatus.FINAL),
            Map.entry("STATUS_FINAL_PEN", GameStatus.FINAL),
            Map.entry("STATUS_POSTPONED", GameStatus.POSTPONED),
            Map.entry("STATUS_SUSPENDED", GameStatus.POSTPONED),
            // Without a result that was played out: it settles nothing by itself and never rates.
            Map.entry("STATUS_CANCELED", GameStatus.CANCELLED),
            Map.entry("STATUS_CANCELLED", GameStatus.CANCELLED),
            Map.entry("STATUS_ABANDONED", GameStatus.CANCELLED),
            Map.entry("STATUS_FORFEIT", GameStatus.CANCELLED),
            Map.entry("STATUS_WALKOVER", GameStatus.CANCELLED),
            Map.entry("STATUS_RETIRED", GameStatus.CANCELLED));

    /** A wait before or within a game: only the state tells which. */
    private static final Set<String> WAITS = Set.of("STATUS_DELAYED", "STATUS_RAIN_DELAY");

    private StatusWords() {}

    /**
     * A status, and whether we know the word for it.
     *
     * @param oddWord the name we do not know; null where we do
     */
    record Told(GameStatus status, @Nullable String oddWord) {}

    static Told read(JsonNode type) throws RefusedGame {
        String name = Fields.text(type, "name");
        String state = Fields.text(type, "state");
        GameStatus named = name == null ? null : NAMES.get(name);
        if (named == null) {
            return new Told(byState(name, state), name == null || !WAITS.contains(name) ? "" + name : null);
        }
        boolean agrees = state == null
                || switch (named) {
                    case SCHEDULED -> state.equals("pre");
                    case LIVE, HALFTIME -> state.equals("in");
                    case FINAL -> state.equals("post");
                    case POSTPONED, CANCELLED -> true;
                };
        boolean unfinished =
                type.path("completed").isBoolean() && !type.path("completed").booleanValue();
        if (!agrees || (named == GameStatus.FINAL && unfinished)) {
            throw new RefusedGame(
                    Code.CONTRADICTION,
                    "status is " + name + " but state is " + state
                            + (unfinished ? " and the game is not completed." : "."));
        }
        return new Told(named, null);
    }

    private static GameStatus byState(@Nullable String name, @Nullable String state) throws RefusedGame {
        return switch (state == null ? "" : state) {
            case "pre" -> GameStatus.SCHEDULED;
            case "in" -> GameStatus.LIVE;
            default ->
                throw new RefusedGame(
                        name == null ? Code.MISSING_FIELD : Code.UNKNOWN_STATUS,
                        "status " + name + " with state " + state + " says nothing that could be relied on.");
        };
    }
}
