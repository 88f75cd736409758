package precog.espn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import precog.espn.Fields.RefusedGame;
import precog.espn.Oddity.Code;
import precog.feed.GameReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the answer of a scoreboard. The interface is undocumented: what we do not know is ignored, and a game that lacks
 * what it cannot be told without, or contradicts itself, is left out with an {@link Oddity}. Nothing is guessed and
 * nothing throws.
 */
public final class ScoreboardDecoder {
    private static final JsonMapper JSON = new JsonMapper();

    /** Earliest first: ratings are changed in the order games were played. */
    private static final Comparator<GameReport> BY_START =
            Comparator.comparing(GameReport::start).thenComparing(GameReport::id);

    private final EspnLeague league;
    private final List<GameReport> games = new ArrayList<>();
    private final List<Oddity> oddities = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private ScoreboardDecoder(EspnLeague league) {
        this.league = league;
    }

    /**
     * Reads the body of an answer.
     *
     * @param league whose scoreboard was asked for
     */
    public static ScoreboardReading read(EspnLeague league, byte[] body) {
        ScoreboardDecoder decoder = new ScoreboardDecoder(league);
        try {
            decoder.board(JSON.readTree(body));
        } catch (JacksonException e) {
            decoder.refuse("the answer is not JSON.");
        }
        decoder.games.sort(BY_START);
        return new ScoreboardReading(decoder.games, decoder.oddities);
    }

    private void board(@Nullable JsonNode root) {
        if (root == null || !root.path("events").isArray()) {
            refuse("the answer has no list of events.");
            return;
        }
        for (JsonNode event : root.path("events")) {
            if (league.sport() == Sport.TENNIS) {
                TennisDraw.matches(league, event).forEach(match -> game(root, event, match));
            } else {
                game(root, event, event.path("competitions").path(0));
            }
        }
    }

    private void game(JsonNode root, JsonNode event, JsonNode competition) {
        String id = Fields.text(competition, "id");
        String subject = id == null ? league.key() : id;
        try {
            GameReading reading = new GameReading(league, root, event, competition);
            reading.report().ifPresent(report -> {
                if (seen.add(report.id().value())) {
                    games.add(report);
                }
            });
            String oddWord = reading.oddWord();
            if (oddWord != null) {
                oddities.add(new Oddity(subject, Code.UNKNOWN_STATUS, "status " + oddWord + " is not known to us."));
            }
        } catch (RefusedGame refused) {
            oddities.add(refused.about(subject));
        }
    }

    private void refuse(String words) {
        oddities.add(new Oddity(league.key(), Code.NOT_A_SCOREBOARD, words));
    }
}
