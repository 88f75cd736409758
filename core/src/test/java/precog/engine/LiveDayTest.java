package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A few seconds of {@link LiveDay}, at a rate that leaves the other tests their part of the computer. */
@ExtendWith(Chance.class)
class LiveDayTest {
    @TempDir
    private Path folder;

    @Test
    void aDayOfTroubleEndsWithoutADifference() {
        try (LiveDay day = new LiveDay(folder, 12, 2_000)) {
            LiveDay.Report report = day.run(Duration.ofSeconds(10));
            assertThat(report.differences()).isEmpty();
            assertThat(report.orders()).isPositive();
            assertThat(report.deepest()).isLessThan(21_000);
        }
    }
}
