package precog.espn;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.espn.Fields.RefusedGame;
import precog.espn.Oddity.Code;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.results.GameResult;
import precog.value.EventId;
import precog.value.GameId;
import tools.jackson.databind.JsonNode;

/** One game of a scoreboard, read into a report. */
final class GameReading {
    private static final int HIGHEST_SCORE = 999;
    private static final int MOST_PERIODS = 60;

    private final EspnLeague league;
    private final JsonNode root;
    private final JsonNode event;
    private final JsonNode competition;
    private @Nullable String oddWord;

    /**
     * A side of it.
     *
     * @param sourceId what the source calls it inside this answer
     * @param id abbreviation, or a player's name
     */
    private record Side(JsonNode node, String sourceId, String id, String name) {}

    GameReading(EspnLeague league, JsonNode root, JsonNode event, JsonNode competition) {
        this.league = league;
        this.root = root;
        this.event = event;
        this.competition = competition;
    }

    /** The status we did not know, if any, once the report was read. */
    @Nullable
    String oddWord() {
        return oddWord;
    }

    /** The report; none where it is not settled yet who will play. */
    Optional<GameReport> report() throws RefusedGame {
        String id = Fields.requiredText(competition, "id");
        if (!id.matches("\\d{1,20}")) {
            throw new RefusedGame(Code.BAD_VALUE, "id is no number.");
        }
        Side home = side("home");
        Side away = side("away");
        if (isPlaceholder(home) || isPlaceholder(away)) {
            return Optional.empty();
        }
        if (home.id().equals(away.id())) {
            throw new RefusedGame(Code.CONTRADICTION, "both sides are " + home.id() + ".");
        }
        JsonNode status = competition.has("status") ? competition.path("status") : event.path("status");
        StatusWords.Told told = StatusWords.read(status.path("type"));
        oddWord = told.oddWord();
        Instant start = start();
        GameStatus phase = told.status();
        boolean played = phase.inPlay() || phase == GameStatus.FINAL;
        int homeScore = played ? score(home) : 0;
        int awayScore = played ? score(away) : 0;
        if (phase == GameStatus.FINAL) {
            checkWinner(home, homeScore, away, awayScore);
        }
        GameClock clock = played ? clock(status, phase) : GameClock.before(league);
        GameId game = new GameId(EspnFeed.SOURCE + ":" + league.key() + ":" + id);
        return Optional.of(new GameReport(
                game,
                new EventId(game.value()),
                league.category(),
                season(start),
                home.id(),
                home.name(),
                away.id(),
                away.name(),
                league.sport() == Sport.TENNIS || Fields.isTrue(competition, "neutralSite"),
                start,
                phase,
                homeScore,
                awayScore,
                clock.period(),
                clock.periodName(),
                clock.secondsLeft(),
                clock.shown(),
                phase.inPlay() ? possession(home, away) : null,
                situation(phase, clock.period(), home, away)));
    }

    private GameClock clock(JsonNode status, GameStatus phase) throws RefusedGame {
        int period = phase.inPlay()
                ? Fields.requiredWhole(status, "period", 0, MOST_PERIODS)
                : Optional.ofNullable(Fields.whole(status, "period", 0, MOST_PERIODS))
                        .orElse(0);
        return GameClock.of(league, status, phase, period);
    }

    private Side side(String which) throws RefusedGame {
        JsonNode found = null;
        for (JsonNode competitor : competition.path("competitors")) {
            if (which.equals(Fields.text(competitor, "homeAway"))) {
                if (found != null) {
                    throw new RefusedGame(Code.CONTRADICTION, "two sides are " + which + ".");
                }
                found = competitor;
            }
        }
        if (league.sport() == Sport.TENNIS) {
            found = found == null ? TennisDraw.side(competition, which.equals("home")) : found;
        }
        if (found == null) {
            throw new RefusedGame(Code.MISSING_FIELD, "the " + which + " side is missing.");
        }
        if (league.sport() == Sport.TENNIS) {
            String name = Fields.requiredText(found.path("athlete"), "displayName");
            return new Side(found, String.valueOf(Fields.text(found, "id")), name, name);
        }
        JsonNode team = found.path("team");
        String id = Fields.requiredText(team, "abbreviation");
        String name = Fields.text(team, "displayName");
        String sourceId = Fields.text(team, "id");
        return new Side(found, sourceId == null ? "" : sourceId, id, name == null ? id : name);
    }

    /** A side that is still to be decided has a made-up id below 1, or is called so. */
    private static boolean isPlaceholder(Side side) {
        return side.sourceId().startsWith("-")
                || side.id().equals("TBD")
                || side.name().equals("TBD")
                || side.name().equals("To Be Determined");
    }

    /** A text in every sport but tennis, where the sets won are counted. */
    private int score(Side side) throws RefusedGame {
        return league.sport() == Sport.TENNIS
                ? TennisDraw.setsWon(side.node())
                : Fields.requiredWhole(side.node(), "score", 0, HIGHEST_SCORE);
    }

    /** In soccer a winner on penalties, or over two legs, may have scored no more. */
    private void checkWinner(Side home, int homeScore, Side away, int awayScore) throws RefusedGame {
        boolean homeWon = Fields.isTrue(home.node(), "winner");
        boolean awayWon = Fields.isTrue(away.node(), "winner");
        boolean contradicts = (homeWon && homeScore <= awayScore) || (awayWon && awayScore <= homeScore);
        if (league.sport() != Sport.SOCCER && contradicts) {
            throw new RefusedGame(
                    Code.CONTRADICTION,
                    (homeWon ? home.id() : away.id()) + " is told to have won at " + homeScore + " to " + awayScore
                            + ".");
        }
    }

    /** Dates come without seconds: {@code 2025-12-07T18:00Z}. */
    private Instant start() throws RefusedGame {
        String date = Fields.text(competition, "date");
        String text = date == null ? Fields.requiredText(event, "date") : date;
        try {
            Instant start = OffsetDateTime.parse(text).toInstant();
            int year = LocalDate.ofInstant(start, GameResult.GAME_DAY_ZONE).getYear();
            if (year < 1990 || year > 2100) {
                throw new RefusedGame(Code.BAD_VALUE, "date is out of our time: " + text + ".");
            }
            return start;
        } catch (DateTimeException e) {
            throw new RefusedGame(Code.BAD_VALUE, "date is no time: " + text + ".");
        }
    }

    private int season(Instant start) throws RefusedGame {
        Integer year = Fields.whole(event.path("season"), "year", 1990, 2100);
        if (year == null) {
            year = Fields.whole(root.path("season"), "year", 1990, 2100);
        }
        if (year == null) {
            year = Fields.whole(root.path("leagues").path(0).path("season"), "year", 1990, 2100);
        }
        if (year == null && league.sport() == Sport.TENNIS) {
            return LocalDate.ofInstant(start, GameResult.GAME_DAY_ZONE).getYear();
        }
        if (year == null) {
            throw new RefusedGame(Code.MISSING_FIELD, "season year is missing.");
        }
        return year;
    }

    private @Nullable String possession(Side home, Side away) {
        if (league.sport() == Sport.TENNIS) {
            boolean homeServes = Fields.isTrue(home.node(), "possession");
            boolean awayServes = Fields.isTrue(away.node(), "possession");
            return homeServes == awayServes ? null : homeServes ? home.id() : away.id();
        }
        String ball = Fields.text(competition.path("situation"), "possession");
        if (ball == null) {
            return null;
        }
        return ball.equals(home.sourceId()) ? home.id() : ball.equals(away.sourceId()) ? away.id() : null;
    }

    private Map<String, String> situation(GameStatus phase, int period, Side home, Side away) {
        Map<String, String> facts = new HashMap<>();
        if (phase.inPlay()) {
            facts.putAll(Situations.of(league, competition, home.sourceId(), away.sourceId()));
        }
        if (league.sport() == Sport.TENNIS) {
            tennis(facts, phase, period, home, away);
        } else if (league.sport() != Sport.SOCCER) {
            String stage = stage();
            if (!stage.isEmpty()) {
                facts.put(GameResult.STAGE_KEY, stage);
            }
        }
        return facts;
    }

    private void tennis(Map<String, String> facts, GameStatus phase, int period, Side home, Side away) {
        facts.put(GameResult.TOUR_KEY, league.name());
        BigDecimal sets = Fields.number(competition.path("format").path("regulation"), "periods");
        if (sets != null && sets.compareTo(BigDecimal.valueOf(5)) == 0) {
            facts.put("best_of", "5");
        }
        Integer homeGames = TennisDraw.games(home.node(), period);
        Integer awayGames = TennisDraw.games(away.node(), period);
        if (phase.inPlay() && homeGames != null && awayGames != null) {
            facts.put("homeGames", homeGames.toString());
            facts.put("awayGames", awayGames.toString());
        }
    }

    /**
     * What keeps a game from rating; empty for a game of the regular season. Where it is not told, or told in a number we
     * do not know, the game counts as none that rates.
     */
    private String stage() {
        String kind = Fields.text(competition.path("type"), "abbreviation");
        if ("ALLSTAR".equals(kind) || "EXH".equals(kind)) {
            return "exhibition";
        }
        Integer type = Fields.whole(event.path("season"), "type", 0, 99);
        if (type == null) {
            type = Fields.whole(root.path("season"), "type", 0, 99);
        }
        return switch (type == null ? 0 : type) {
            case 1 -> "preseason";
            case 2 -> "";
            // 5 is the NBA's play-in: it counts like the play-offs it leads to.
            case 3, 5 -> "playoff";
            default -> "exhibition";
        };
    }
}
