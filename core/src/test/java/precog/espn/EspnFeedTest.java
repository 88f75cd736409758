package precog.espn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import precog.espn.fake.FakeEspn;
import precog.espn.fake.FakeEspn.Asked;
import precog.espn.fake.FakeEspn.Fault;
import precog.espn.fake.ScriptedGame;
import precog.feed.ConnectionStatus;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.ConnectionReported;
import precog.feed.FeedMessage.GameReported;
import precog.game.GameBoard;

@Timeout(30)
class EspnFeedTest {
    private static final Instant NOON = Instant.parse("2026-11-22T17:00:00Z");
    private static final String NFL = "football/nfl";
    private static final ScriptedGame GAME = ScriptedGame.of("1", "2026-11-22T18:00Z", "SEA", "ARI");

    private final FakeEspn espn = FakeEspn.start();
    private final SteppedTime time = new SteppedTime(NOON);
    private final BlockingQueue<FeedMessage> said = new LinkedBlockingQueue<>();
    private final List<Oddity> oddities = new CopyOnWriteArrayList<>();
    private EspnFeed feed = feed(Duration.ofSeconds(5), EspnLeague.NFL);

    @AfterEach
    void close() {
        feed.close();
        espn.close();
    }

    private EspnFeed feed(Duration timeout, EspnLeague... leagues) {
        EspnSettings usual = EspnSettings.of(List.of(leagues)).at(espn.base());
        EspnSettings settings = new EspnSettings(
                usual.base(),
                usual.leagues(),
                usual.live(),
                usual.idle(),
                usual.warmUp(),
                usual.spacing(),
                timeout,
                usual.catchUpDays(),
                usual.userAgent());
        return new EspnFeed(settings, time, new Random(7), oddities::add, time);
    }

    @Test
    void followsAGameFromItsAnnouncementToItsEnd() throws InterruptedException {
        espn.show(NFL, GAME);
        feed.start(said::add);
        time.step();
        assertThat(reports()).containsExactly("SCHEDULED 0:0");

        espn.show(NFL, GAME.live(1, 700).score(7, 0));
        time.step();
        assertThat(reports()).containsExactly("LIVE 7:0");
        time.step();
        assertThat(reports()).as("in play is confirmed").containsExactly("LIVE 7:0");

        espn.show(NFL, GAME.ended(4).score(7, 3));
        time.step();
        assertThat(reports()).containsExactly("FINAL 7:3");
        time.step();
        assertThat(reports()).isEmpty();
    }

    @Test
    void stampsReportsWithTheTimeOfReceiptAndTellsLatency() throws InterruptedException {
        espn.show(NFL, GAME);
        feed.start(said::add);
        time.step();

        assertThat(said).allSatisfy(message -> assertThat(message.at()).isEqualTo(NOON));
        ConnectionReported health = (ConnectionReported) said.stream()
                .filter(ConnectionReported.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(health.status()).isEqualTo(ConnectionStatus.HEALTHY);
        assertThat(health.latencyMillis()).isNotNull();
    }

    @Test
    void keepsItsDistanceLiveAndIdle() throws InterruptedException {
        espn.show(NFL, GAME);
        feed.start(said::add);
        time.step();
        assertThat(time.step()).isBetween(Duration.ofMinutes(13), Duration.ofMinutes(17));

        espn.show(NFL, GAME.live(1, 700));
        time.step();
        for (int i = 0; i < 10; i++) {
            assertThat(time.step()).isBetween(Duration.ofSeconds(27), Duration.ofSeconds(33));
        }
    }

    @Test
    void asksEachLeagueForItselfOneAfterTheOther() throws InterruptedException {
        feed = feed(Duration.ofSeconds(5), EspnLeague.NFL, EspnLeague.NCAAF, EspnLeague.ATP);
        espn.show(NFL);
        espn.show("football/college-football");
        espn.show("tennis/atp");
        feed.start(said::add);
        time.step();
        assertThat(time.step()).isEqualTo(Duration.ofMillis(500));
        time.step();

        assertThat(espn.asked())
                .extracting(Asked::path, Asked::query)
                .containsExactly(
                        tuple(NFL, "limit=300&dates=20261120-20261129"),
                        tuple("football/college-football", "groups=80&limit=300&dates=20261120-20261129"),
                        tuple("tennis/atp", "dates=20261120-20261129"));
        assertThat(espn.asked())
                .allSatisfy(asked -> assertThat(asked.userAgent()).startsWith("Mozilla/5.0"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NONE", "STALE"},
            mode = Mode.EXCLUDE)
    void degradesGoesDownAndRecoversWhateverTheFault(Fault fault) throws InterruptedException {
        feed = feed(Duration.ofMillis(fault == Fault.SILENT ? 200 : 5_000), EspnLeague.NFL);
        espn.show(NFL, GAME.live(1, 700));
        espn.fault(fault);
        feed.start(said::add);
        time.step();
        time.step();
        time.step();
        assertThat(said).hasOnlyElementsOfType(ConnectionReported.class);
        assertThat(health())
                .containsExactly(ConnectionStatus.DEGRADED, ConnectionStatus.DEGRADED, ConnectionStatus.DOWN);

        espn.fault(Fault.NONE);
        Duration waited = time.step();
        assertThat(waited).isGreaterThan(Duration.ofSeconds(fault == Fault.TOO_MANY ? 540 : 100));
        assertThat(reports()).containsExactly("LIVE 0:0");
        assertThat(health()).contains(ConnectionStatus.HEALTHY);
    }

    @Test
    void aFailingLeagueDegradesButDoesNotTakeTheOthersDown() throws InterruptedException {
        feed = feed(Duration.ofSeconds(5), EspnLeague.NFL, EspnLeague.NBA);
        espn.show(NFL, GAME.live(1, 700));
        feed.start(said::add);
        for (int i = 0; i < 20; i++) {
            time.step();
        }

        assertThat(reports()).hasSizeGreaterThan(8);
        List<ConnectionStatus> health = health();
        assertThat(health.getLast()).isEqualTo(ConnectionStatus.DEGRADED);
        assertThat(health).doesNotContain(ConnectionStatus.DOWN);
    }

    @Test
    void aStaleCacheDoesNotTurnTheClockBackOnTheBoard() throws InterruptedException {
        GameBoard board = new GameBoard(16);
        espn.show(NFL, GAME.live(1, 700).score(0, 0));
        feed.start(said::add);
        time.step();
        espn.show(NFL, GAME.live(2, 700).score(7, 0));
        time.step();
        espn.fault(Fault.STALE);
        time.step();

        List<GameBoard.Change> changes = said.stream()
                .filter(GameReported.class::isInstance)
                .map(message -> board.apply((GameReported) message))
                .toList();
        assertThat(changes)
                .containsExactly(GameBoard.Change.APPLIED, GameBoard.Change.APPLIED, GameBoard.Change.REWOUND);
    }

    @Test
    void tellsOddGamesAndGoesOnWithTheOthers() throws InterruptedException {
        espn.show(NFL, GAME.without("competitions.0.status"), ScriptedGame.of("2", "2026-11-22T18:00Z", "GB", "DET"));
        feed.start(said::add);
        time.step();

        assertThat(reports()).containsExactly("SCHEDULED 0:0");
        assertThat(oddities).extracting(Oddity::subject).containsExactly("1");
        assertThat(health()).containsExactly(ConnectionStatus.HEALTHY);
    }

    @Test
    void closesAtOnceInTheMiddleOfARequestAndSaysNoMore() throws InterruptedException {
        feed = feed(Duration.ofMinutes(5), EspnLeague.NFL);
        espn.show(NFL, GAME);
        espn.fault(Fault.SILENT);
        Thread stepping = Thread.ofVirtual().start(() -> {
            try {
                time.step();
            } catch (InterruptedException e) {
                // The test is over.
            }
        });
        feed.start(said::add);
        while (espn.asked().isEmpty()) {
            Thread.onSpinWait();
        }
        feed.close();
        stepping.interrupt();

        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://site.api.espn.com/x", "ftp://127.0.0.1/x", "https:///x", "http://127.0.0.1.evil.org/x"})
    void asksNoHostInTheClearButThisMachine(String address) {
        EspnSettings settings = EspnSettings.of(List.of(EspnLeague.NFL));

        assertThatIllegalArgumentException().isThrownBy(() -> settings.at(URI.create(address)));
    }

    private List<String> reports() {
        List<String> reports = said.stream()
                .filter(GameReported.class::isInstance)
                .map(message -> ((GameReported) message).report())
                .map(report -> report.status() + " " + report.homeScore() + ":" + report.awayScore())
                .toList();
        said.removeIf(GameReported.class::isInstance);
        return reports;
    }

    private List<ConnectionStatus> health() {
        return said.stream()
                .filter(ConnectionReported.class::isInstance)
                .map(message -> ((ConnectionReported) message).status())
                .toList();
    }
}
