package precog.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.sim.league.Fixture;
import precog.sim.league.GameCourse;
import precog.sim.league.Season;
import precog.sim.league.Seed;
import precog.sim.sport.Standing;

/**
 * The recorded past of the simulated leagues up to an instant: every final result since {@link Season#FIRST_DAY}, and on
 * demand the states those games went through. Results are played once; states are played again while they are read, so
 * that nothing but the results is held in memory.
 *
 * <p>The 18,000 games before the usual session take about half a second to play, their three million states about as
 * long again to read.
 */
public final class GameHistory {
    private final List<Season.Result> results;

    GameHistory(List<Season.Result> played, Instant before) {
        results = played.stream()
                .filter(result -> result.end()
                                .plusMillis(Scoreboard.delay(result.fixture()))
                                .compareTo(before)
                        <= 0)
                .toList();
    }

    /** The past of the world named by {@code seed}, as the public knows it at {@code instant}. */
    public static GameHistory upTo(long seed, Instant instant) {
        Season season = new Season(Seed.of(seed));
        while (!season.day().isAfter(Season.dayOf(instant).plusDays(1))) {
            season.nextDay();
        }
        return new GameHistory(season.results(), instant);
    }

    /** Final results in order of their start. */
    public List<GameReport> finals() {
        return results.stream().map(GameHistory::finalReport).toList();
    }

    private static GameReport finalReport(Season.Result result) {
        return result.fixture().report(GameStatus.FINAL, result.standing());
    }

    /**
     * States in play with the result they led to, game by game.
     *
     * @param every one state in so many events; 1 gives all
     */
    public Stream<RecordedState> states(int every) {
        return games(every).flatMap(List::stream);
    }

    /**
     * The states of each game that has any, one game at a time: what was read of it can be forgotten before the next.
     *
     * @param every one state in so many events; 1 gives all
     */
    public Stream<List<RecordedState>> games(int every) {
        return results.stream().map(result -> statesOf(result, every)).filter(states -> !states.isEmpty());
    }

    private static List<RecordedState> statesOf(Season.Result result, int every) {
        GameReport last = finalReport(result);
        Fixture fixture = result.fixture();
        List<RecordedState> states = new ArrayList<>();
        int[] count = {(int) (fixture.seed().value() & 0xff) % every};
        GameCourse.play(fixture, contest -> {
            if (!contest.over() && count[0]++ % every == 0) {
                Standing standing = contest.standing();
                GameStatus status = standing.interval() ? GameStatus.HALFTIME : GameStatus.LIVE;
                states.add(new RecordedState(fixture.report(status, standing), last));
            }
        });
        return states;
    }

    /**
     * A state and where it led.
     *
     * @param state a game in play
     * @param result the same game's final report
     */
    public record RecordedState(GameReport state, GameReport result) {}
}
