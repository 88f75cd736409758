package precog.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.feed.FeeTerms;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.feed.MarketListing;
import precog.feed.MarketListing.Selection;
import precog.feed.MarketStatus;
import precog.game.GameState;
import precog.value.Category;
import precog.value.EventId;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.TickStructure;

/** A made-up game of HOM against AWY (or others), and a market on it. */
public record SyntheticGame(
        Category league,
        String id,
        Instant start,
        String home,
        String away,
        GameStatus status,
        int homeScore,
        int awayScore,
        int period,
        String periodName,
        @Nullable Integer secondsLeft,
        @Nullable String possession,
        Map<String, String> situation) {
    public static final Instant START = Instant.parse("2025-10-05T17:00:00Z");

    /** Not begun. */
    public static SyntheticGame of(Category league) {
        return new SyntheticGame(
                league, "g", START, "HOM", "AWY", GameStatus.SCHEDULED, 0, 0, 0, "", null, null, Map.of());
    }

    public SyntheticGame named(String name) {
        return new SyntheticGame(
                league,
                name,
                start,
                home,
                away,
                status,
                homeScore,
                awayScore,
                period,
                periodName,
                secondsLeft,
                possession,
                situation);
    }

    public SyntheticGame between(String one, String other) {
        return new SyntheticGame(
                league,
                id,
                start,
                one,
                other,
                status,
                homeScore,
                awayScore,
                period,
                periodName,
                secondsLeft,
                possession,
                situation);
    }

    public SyntheticGame onDay(int day) {
        return new SyntheticGame(
                league,
                id,
                START.plus(Duration.ofDays(day)),
                home,
                away,
                status,
                homeScore,
                awayScore,
                period,
                periodName,
                secondsLeft,
                possession,
                situation);
    }

    public SyntheticGame is(GameStatus next) {
        return new SyntheticGame(
                league,
                id,
                start,
                home,
                away,
                next,
                homeScore,
                awayScore,
                period,
                periodName,
                secondsLeft,
                possession,
                situation);
    }

    public SyntheticGame score(int homePoints, int awayPoints) {
        return new SyntheticGame(
                league,
                id,
                start,
                home,
                away,
                status,
                homePoints,
                awayPoints,
                period,
                periodName,
                secondsLeft,
                possession,
                situation);
    }

    /** In play. */
    public SyntheticGame at(int inPeriod, String name, @Nullable Integer left) {
        return new SyntheticGame(
                league,
                id,
                start,
                home,
                away,
                GameStatus.LIVE,
                homeScore,
                awayScore,
                inPeriod,
                name,
                left,
                possession,
                situation);
    }

    public SyntheticGame ball(String team) {
        return new SyntheticGame(
                league,
                id,
                start,
                home,
                away,
                status,
                homeScore,
                awayScore,
                period,
                periodName,
                secondsLeft,
                team,
                situation);
    }

    public SyntheticGame with(Map<String, String> facts) {
        return new SyntheticGame(
                league,
                id,
                start,
                home,
                away,
                status,
                homeScore,
                awayScore,
                period,
                periodName,
                secondsLeft,
                possession,
                facts);
    }

    public GameReport report() {
        return new GameReport(
                new GameId(id),
                new EventId("e-" + id),
                league,
                2025,
                home,
                home,
                away,
                away,
                false,
                start,
                status,
                homeScore,
                awayScore,
                period,
                periodName,
                secondsLeft,
                "",
                possession,
                situation);
    }

    public GameState state() {
        return new GameState(report(), start.plusSeconds(60));
    }

    public MarketListing market(Selection selection) {
        return new MarketListing(
                new MarketId("M-" + selection),
                "synthetic",
                "SERIES",
                new EventId("e-" + id),
                league,
                "Who wins?",
                "",
                "",
                "",
                start,
                start,
                start,
                TickStructure.LINEAR_CENT,
                MarketStatus.OPEN,
                new MarketListing.GameLink(new GameId(id), selection),
                FeeTerms.QUADRATIC);
    }
}
