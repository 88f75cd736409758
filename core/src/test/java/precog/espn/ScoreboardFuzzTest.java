package precog.espn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import precog.espn.fake.ScriptedGame;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.results.GameResult;

/** Damaged scoreboards never throw, and never make a report that cannot be. */
class ScoreboardFuzzTest {
    private static final String SITUATION = "competitions.0.situation.";
    private static final ScriptedGame GAME = ScriptedGame.of("1", "2026-11-22T18:00Z", "AAA", "BBB");

    private static final byte[] BOARD = ScriptedGame.board(
                    GAME.live(2, 100).score(7, 3).homeWin(0.7).with(SITUATION + "down", 2),
                    ScriptedGame.of("2", "2026-11-22T18:00Z", "CCC", "DDD")
                            .ended(4)
                            .score(20, 17)
                            .with("competitions.0.competitors.0.winner", true),
                    ScriptedGame.of("3", "2026-11-23T01:15Z", "EEE", "FFF"))
            .getBytes(StandardCharsets.UTF_8);

    private static final byte[] TENNIS = SyntheticTennis.TOURNAMENT.getBytes(StandardCharsets.UTF_8);

    /** Values that break what was written for better ones. */
    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "-0.0",
            "99999999999999999999999",
            "\"\"",
            "\"NaN\"",
            "\" 7 \"",
            "[]",
            "{}",
            "\"\\u0000\"",
            "\"2026-02-30T00:00Z\"",
            "\"+999999999-12-31T00:00Z\"",
            "1e-999999");

    /**
     * One edit at a place in thousandths of the body: bytes are changed, taken out or doubled, the body ends there, or
     * the next value becomes an odd one.
     */
    record Edit(int kind, int perMille, int length, byte value) {
        byte[] apply(byte[] body) {
            int at = body.length * perMille / 1_000;
            int end = Math.min(body.length, at + length);
            return switch (kind) {
                case 0 -> replaced(body, at, Math.min(at + 1, body.length), new byte[] {value});
                case 1 -> replaced(body, at, end, new byte[0]);
                case 2 -> replaced(body, end, end, Arrays.copyOfRange(body, at, end));
                case 3 -> Arrays.copyOf(body, at);
                default -> oddValue(body, at);
            };
        }

        private byte[] oddValue(byte[] body, int from) {
            int colon = from;
            while (colon < body.length && body[colon] != ':') {
                colon++;
            }
            int end = colon + 1;
            while (end < body.length && ",}]".indexOf(body[end]) < 0) {
                end++;
            }
            String odd = ODD_VALUES.get(Math.floorMod(value, ODD_VALUES.size()));
            return end >= body.length ? body : replaced(body, colon + 1, end, odd.getBytes(StandardCharsets.UTF_8));
        }

        private static byte[] replaced(byte[] body, int from, int to, byte[] middle) {
            byte[] edited = new byte[from + middle.length + body.length - to];
            System.arraycopy(body, 0, edited, 0, from);
            System.arraycopy(middle, 0, edited, from, middle.length);
            System.arraycopy(body, to, edited, from + middle.length, body.length - to);
            return edited;
        }
    }

    @Provide
    Arbitrary<Edit> edits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(1, 200),
                        Arbitraries.bytes())
                .as(Edit::new);
    }

    @Property(tries = 20_000)
    void damagedBoardsNeitherThrowNorLie(
            @ForAll @IntRange(max = 16) int league, @ForAll @Size(min = 1, max = 4) List<@From("edits") Edit> edits) {
        EspnLeague asked = EspnLeague.values()[league];
        byte[] body = asked.sport() == Sport.TENNIS ? TENNIS : BOARD;
        for (Edit edit : edits) {
            body = edit.apply(body);
        }
        ScoreboardReading reading = ScoreboardDecoder.read(asked, body);

        reading.games().forEach(game -> assertPossible(asked, game));
        assertThat(reading.games().stream().map(GameReport::id)).doesNotHaveDuplicates();
        if (reading.refused()) {
            assertThat(reading.games()).isEmpty();
        }
    }

    private static void assertPossible(EspnLeague league, GameReport game) {
        assertThat(game.id().value()).matches("espn:" + league.key() + ":\\d{1,20}");
        assertThat(game.home()).isNotBlank().isNotEqualTo(game.away());
        assertThat(game.away()).isNotBlank();
        assertThat(game.homeScore()).isBetween(0, 999);
        assertThat(game.awayScore()).isBetween(0, 999);
        assertThat(game.season()).isBetween(1990, 2100);
        assertThat(game.possession()).isIn(null, game.home(), game.away());
        Integer left = game.secondsLeft();
        if (left != null) {
            assertThat(left).isBetween(0, league.periods() * league.periodSeconds());
        }
        String homeWin = game.situation().get(GameReport.HOME_WIN);
        if (homeWin != null) {
            assertThat(Double.parseDouble(homeWin)).isBetween(0.0, 1.0);
        }
        if (!game.status().inPlay() && game.status() != GameStatus.FINAL) {
            assertThat(game.margin()).isZero();
        }
        GameResult.of(game);
    }
}
