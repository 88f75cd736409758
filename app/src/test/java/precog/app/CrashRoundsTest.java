package precog.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.app.CrashRounds.Moment;

/** Two of the rounds that {@link CrashRounds} does by the hundred. */
class CrashRoundsTest {
    @TempDir
    Path data;

    @Test
    void aDeskKilledWhileItTradesAndWhileItRecoversLosesNothingAndDoublesNothing() throws Exception {
        CrashRounds rounds = new CrashRounds(data, CrashRounds.embedded(data), 7, CrashRounds.seeded(7));

        CrashRounds.Round first = rounds.next(Moment.TRADING);
        assertThat(first.problems()).isEmpty();
        assertThat(first.shown()).isNotNull();
        CrashRounds.Round second = rounds.next(Moment.TRADING_THEN_RECOVERING);
        assertThat(second.problems()).isEmpty();
        assertThat(second.facts()).isGreaterThan(first.facts());
    }
}
