package precog.desk.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import precog.desk.risk.UtilisationHistory.Line;
import precog.desk.scripted.ScriptedWorkstation;

class UtilisationHistoryTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final UtilisationHistory history = new UtilisationHistory();

    private void seconds(int seconds) {
        for (int left = seconds; left > 0; left--) {
            workstation.step();
            history.take(workstation.snapshot());
        }
    }

    private Line line(String name) {
        return history.lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSampleIsTakenEveryHalfMinuteOfTheDesksTime() {
        seconds(1);
        assertThat(line("Weekly loss limit").samples()).hasSize(1);
        seconds(29);
        assertThat(line("Weekly loss limit").samples()).hasSize(1);
        seconds(1);
        assertThat(line("Weekly loss limit").samples()).hasSize(2);
        assertThat(line("Weekly loss limit").now()).isEqualTo(0.87);
    }

    @Test
    void everyMeasureOfBreakersAndLimitsHasALine() {
        seconds(1);

        assertThat(history.lines())
                .extracting(Line::name)
                .contains(
                        "Daily loss limit: today, hard cap",
                        "Activity: entries in 1 h",
                        "exposure on one event",
                        "correlated exposure",
                        "share of NFL")
                .doesNotHaveDuplicates();
    }

    @Test
    void itForgetsWhatLiesMoreThanEightHoursBack() {
        for (int samples = 0; samples < 970; samples++) {
            for (int second = 0; second < 30; second++) {
                workstation.step();
            }
            history.take(workstation.snapshot());
        }

        assertThat(line("total exposure").samples()).hasSize(960);
    }

    @Test
    void aDeskThatWentBackInTimeBeginsAnew() {
        seconds(61);

        history.take(new ScriptedWorkstation().snapshot());

        assertThat(line("total exposure").samples())
                .singleElement()
                .satisfies(sample -> assertThat(sample.at()).isEqualTo(ScriptedWorkstation.START));
    }
}
