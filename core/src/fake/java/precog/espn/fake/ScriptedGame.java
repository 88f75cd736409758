package precog.espn.fake;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A made-up game as a team scoreboard tells it (synthetic; nothing of it was ever played). Facts are set by their path in
 * the event, such as {@code status.period}; a path part that is a number is a place in a list.
 */
public final class ScriptedGame {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> facts;

    private ScriptedGame(Map<String, Object> facts) {
        this.facts = facts;
    }

    /**
     * A game of the regular season of 2026 that has not begun.
     *
     * @param start such as {@code 2026-11-22T18:00Z}
     */
    public static ScriptedGame of(String id, String start, String home, String away) {
        return new ScriptedGame(Map.of())
                .with("id", id)
                .with("date", start)
                .with("season.year", 2026)
                .with("season.type", 2)
                .with("competitions.0.id", id)
                .with("competitions.0.date", start)
                .with("competitions.0.neutralSite", false)
                .side(0, "home", "1", home)
                .side(1, "away", "2", away)
                .status("STATUS_SCHEDULED", "pre", 0, 0, "0:00");
    }

    private ScriptedGame side(int place, String which, String teamId, String team) {
        String path = "competitions.0.competitors." + place + ".";
        return with(path + "homeAway", which)
                .with(path + "id", teamId)
                .with(path + "team.id", teamId)
                .with(path + "team.abbreviation", team)
                .with(path + "team.displayName", "Synthetic " + team)
                .with(path + "score", "0");
    }

    /** The same game in another state. */
    public ScriptedGame status(String name, String state, int period, double clock, String displayClock) {
        String path = "competitions.0.status.";
        return with(path + "type.name", name)
                .with(path + "type.state", state)
                .with(path + "type.completed", state.equals("post"))
                .with(path + "period", period)
                .with(path + "clock", clock)
                .with(path + "displayClock", displayClock);
    }

    /** The same game in play at a clock of {@code clock} seconds. */
    public ScriptedGame live(int period, int clock) {
        return status("STATUS_IN_PROGRESS", "in", period, clock, clock / 60 + ":" + clock % 60 / 10 + clock % 10);
    }

    /** The same game, over. */
    public ScriptedGame ended(int period) {
        return status("STATUS_FINAL", "post", period, 0, "0:00");
    }

    /** The same game at another score. */
    public ScriptedGame score(int home, int away) {
        return with("competitions.0.competitors.0.score", Integer.toString(home))
                .with("competitions.0.competitors.1.score", Integer.toString(away));
    }

    /** The same game with ESPN's probability of a home win. */
    public ScriptedGame homeWin(double probability) {
        String path = "competitions.0.situation.lastPlay.probability.";
        return with(path + "homeWinPercentage", probability)
                .with(path + "awayWinPercentage", 1 - probability)
                .with(path + "tiePercentage", 0);
    }

    /** The same game with another fact, a text, number or truth. */
    public ScriptedGame with(String path, Object value) {
        Map<String, Object> changed = new TreeMap<>(facts);
        changed.put(path, value);
        return new ScriptedGame(changed);
    }

    /** The same game without a fact, or all facts below it. */
    public ScriptedGame without(String path) {
        Map<String, Object> changed = new TreeMap<>(facts);
        changed.keySet().removeIf(key -> key.equals(path) || key.startsWith(path + "."));
        return new ScriptedGame(changed);
    }

    /** When it starts, as ESPN writes it. */
    public String start() {
        return String.valueOf(facts.get("date"));
    }

    /** The event as it stands in a scoreboard. */
    public ObjectNode event() {
        ObjectNode event = JSON.createObjectNode();
        facts.forEach((path, value) -> {
            String[] parts = path.split("\\.");
            ObjectNode at = event;
            int last = parts.length - 1;
            for (int i = 0; i < last; i++) {
                boolean list = parts[i + 1].matches("\\d+");
                if (list) {
                    at = element(at, parts[i], Integer.parseInt(parts[i + 1]));
                    i++;
                } else {
                    at = at.withObject("/" + parts[i]);
                }
            }
            at.putPOJO(parts[last], value);
        });
        return event;
    }

    private static ObjectNode element(ObjectNode parent, String list, int place) {
        ArrayNode elements = parent.withArray("/" + list);
        while (elements.size() <= place) {
            elements.addObject();
        }
        return (ObjectNode) elements.get(place);
    }

    /** A scoreboard of these games. */
    public static String board(ScriptedGame... games) {
        ObjectNode root = JSON.createObjectNode();
        root.withObject("/season").put("year", 2026).put("type", 2);
        ArrayNode events = root.withArray("/events");
        for (ScriptedGame game : games) {
            events.add(game.event());
        }
        return root.toString();
    }
}
