package precog.results;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.value.Category;
import precog.value.GameId;

/**
 * A game and its result, as far as it is known.
 *
 * @param tour the separate rating pool inside a league, such as {@code ATP}; empty where there is only one
 * @param date the day it was played, at the exchange's clock (US Eastern)
 * @param start when it started; null where the source names only the day
 * @param home id of the home side, likewise away; on neutral ground whichever the source names so
 * @param homeScore null while it is not known, likewise awayScore
 * @param externalIds what other sources call the game, by source
 */
public record GameResult(
        GameId id,
        Category league,
        String tour,
        int season,
        Stage stage,
        LocalDate date,
        @Nullable Instant start,
        String home,
        String away,
        boolean neutral,
        GameStatus status,
        @Nullable Integer homeScore,
        @Nullable Integer awayScore,
        Map<String, String> externalIds) {
    /** The clock that decides which day a game belongs to. */
    public static final ZoneId GAME_DAY_ZONE = ZoneId.of("America/New_York");

    /** Key in a report's situation that names the {@link Stage}; regular where it is absent. */
    public static final String STAGE_KEY = "stage";

    /** Key in a report's situation that names the tour; none where it is absent. */
    public static final String TOUR_KEY = "tour";

    public GameResult {
        if (status == GameStatus.FINAL && (homeScore == null || awayScore == null)) {
            throw new IllegalArgumentException("Game " + id + " is final without a score.");
        }
        externalIds = Map.copyOf(externalIds);
    }

    /** What a score source's report says of the game. */
    public static GameResult of(GameReport report) {
        return new GameResult(
                report.id(),
                report.league(),
                report.situation().getOrDefault(TOUR_KEY, ""),
                report.season(),
                Stage.named(report.situation().getOrDefault(STAGE_KEY, "")),
                LocalDate.ofInstant(report.start(), GAME_DAY_ZONE),
                report.start(),
                report.home(),
                report.away(),
                report.neutral(),
                report.status(),
                report.homeScore(),
                report.awayScore(),
                Map.of());
    }

    /**
     * What makes it this game whatever its source calls it: league, day and the two sides in alphabetical order,
     * because sources disagree on who is at home on neutral ground. Baseball plays doubleheaders, so there the
     * source's own id decides.
     */
    public String fixture() {
        return league == Category.MLB ? id.value() : fixture(league, date, home, away);
    }

    static String fixture(Category league, LocalDate date, String one, String other) {
        String day = date.toString().replace("-", "");
        boolean ordered = one.compareTo(other) < 0;
        return league + "_" + day + "_" + (ordered ? one + "_" + other : other + "_" + one);
    }

    /** The same game under the id that imported results have, which is its {@link #fixture}. */
    GameResult imported(String source) {
        return new GameResult(
                new GameId(fixture()),
                league,
                tour,
                season,
                stage,
                date,
                start,
                home,
                away,
                neutral,
                status,
                homeScore,
                awayScore,
                Map.of(source, id.value()));
    }

    /** The same game told with the other side as the home side. */
    public GameResult withSidesSwapped() {
        return new GameResult(
                id,
                league,
                tour,
                season,
                stage,
                date,
                start,
                away,
                home,
                neutral,
                status,
                awayScore,
                homeScore,
                externalIds);
    }

    /** Whether it is over, with a result that changes ratings. */
    public boolean rates() {
        return status == GameStatus.FINAL && stage.rates();
    }

    /** Home score less away score; {@link IllegalStateException} where no score is known. */
    public int margin() {
        if (homeScore == null || awayScore == null) {
            throw new IllegalStateException("Game " + id + " has no score yet.");
        }
        return homeScore - awayScore;
    }
}
