package precog.espn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import precog.espn.fake.ScriptedGame;
import precog.feed.ConnectionStatus;
import precog.feed.GameReport;

class LeagueWatchTest {
    private static final Instant NOON = Instant.parse("2026-11-22T17:00:00Z");
    private static final ScriptedGame GAME = ScriptedGame.of("1", "2026-11-22T18:00Z", "SEA", "ARI");
    private static final EspnSettings SETTINGS = EspnSettings.of(List.of(EspnLeague.NFL));
    private static final RandomGenerator MIDDLE = new RandomGenerator() {
        @Override
        public long nextLong() {
            return 1L << 63;
        }
    };

    private final LeagueWatch watch = new LeagueWatch(EspnLeague.NFL, SETTINGS, MIDDLE, NOON);

    @Test
    void asksEveryFifteenMinutesWhileNothingIsOn() {
        tell(NOON);

        assertThat(watch.due()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
    }

    @Test
    void asksInTimeForTheStartAndThenEveryThirtySeconds() {
        Instant shortlyBefore = Instant.parse("2026-11-22T17:46:00Z");
        tell(shortlyBefore, GAME);
        assertThat(watch.due()).isEqualTo("2026-11-22T17:50:00Z");

        tell(watch.due(), GAME);
        assertThat(watch.due()).isEqualTo("2026-11-22T17:50:30Z");

        Instant inPlay = Instant.parse("2026-11-22T19:00:00Z");
        tell(inPlay, GAME.live(2, 100));
        assertThat(watch.due()).isEqualTo(inPlay.plusSeconds(30));

        tell(inPlay, GAME.ended(4));
        assertThat(watch.due()).isEqualTo(inPlay.plus(Duration.ofMinutes(15)));
    }

    @Test
    void catchesUpFirstThenAsksForTodayAndNowAndThenForTheDaysAhead() {
        assertThat(watch.days(NOON)).hasToString("20261120-20261129");
        tell(NOON);

        Instant soon = NOON.plusSeconds(60);
        assertThat(watch.days(soon)).hasToString("20261122");
        assertThat(watch.days(NOON.plus(Duration.ofMinutes(15)))).hasToString("20261122-20261129");
    }

    @Test
    void asksForYesterdayTooWhileItsGameGoesOnPastMidnight() {
        Instant afterMidnight = Instant.parse("2026-11-23T05:10:00Z");
        tell(
                afterMidnight,
                ScriptedGame.of("1", "2026-11-23T03:15Z", "SEA", "ARI").live(3, 100));

        assertThat(watch.days(afterMidnight.plusSeconds(30))).hasToString("20261122-20261123");
    }

    @Test
    void tellsChangesOnceAndGamesInPlayEachTime() {
        assertThat(tell(NOON, GAME)).hasSize(1);
        assertThat(tell(NOON, GAME)).isEmpty();
        assertThat(tell(NOON, GAME.live(1, 900))).hasSize(1);
        assertThat(tell(NOON, GAME.live(1, 900))).hasSize(1);
        assertThat(tell(NOON, GAME.ended(4))).hasSize(1);
        assertThat(tell(NOON, GAME.ended(4))).isEmpty();
    }

    @Test
    void backsOffAfterFailuresUpToTheIdleDistanceAndRecovers() {
        long[] seconds = {30, 60, 120, 240, 480, 900, 900};
        for (int i = 0; i < seconds.length; i++) {
            watch.failed(NOON, null);
            assertThat(watch.due()).isEqualTo(NOON.plusSeconds(seconds[i]));
            assertThat(watch.status()).isEqualTo(i < 2 ? ConnectionStatus.DEGRADED : ConnectionStatus.DOWN);
        }
        tell(NOON, GAME.live(1, 900));

        assertThat(watch.status()).isEqualTo(ConnectionStatus.HEALTHY);
        assertThat(watch.due()).isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void restsAsLongAsItIsAskedTo() {
        watch.failed(NOON, Duration.ofMinutes(30));

        assertThat(watch.due()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
    }

    private List<GameReport> tell(Instant now, ScriptedGame... games) {
        byte[] body = ScriptedGame.board(games).getBytes(StandardCharsets.UTF_8);
        return watch.told(ScoreboardDecoder.read(EspnLeague.NFL, body), now, now);
    }
}
