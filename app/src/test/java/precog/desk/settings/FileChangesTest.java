package precog.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import precog.config.GivenSetting;
import precog.config.Origin;
import precog.config.Settings;
import precog.config.SettingsException;
import precog.engine.Command;
import precog.value.ExecutionEnvironment;

class FileChangesTest {
    private final Settings inForce = Settings.of(
            ExecutionEnvironment.PAPER,
            List.of(new GivenSetting("stake.maximum", "700", new Origin.UserFile("settings.properties", 1))));

    private static GivenSetting line(int number, String key, String value) {
        return new GivenSetting(key, value, new Origin.UserFile("evening.properties", number));
    }

    private FileChanges of(GivenSetting... file) {
        return FileChanges.of(inForce, ExecutionEnvironment.PAPER, List.of(file));
    }

    @Test
    void listsWhatWouldBeAnotherThanNowAndLeavesOutTheRest() {
        FileChanges changes = of(line(2, "edge.minimum.nfl", "0.07"), line(3, "edge.minimum.nba", "0.05"));

        assertThat(changes.changes()).singleElement().satisfies(change -> {
            assertThat(change.key()).isEqualTo("edge.minimum.nfl");
            assertThat(change.now().text()).isEqualTo("0.0500");
            assertThat(change.then()).isEqualTo("0.0700");
            assertThat(change.place()).isEqualTo("evening.properties, line 2");
        });
    }

    @Test
    void oneWrongLineRefusesAllWithFileLineKeyAndRange() {
        assertThatThrownBy(() -> of(
                        line(2, "edge.minimum.nfl", "0.07"),
                        line(5, "edge.minimum.nba", "7"),
                        line(6, "edge.moon", "1")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("edge.minimum.nba = 7 is refused (evening.properties, line 5)")
                .hasMessageContaining("allowed is 0.0100 to 0.5000 ($ per contract)")
                .hasMessageContaining(
                        "edge.moon = 1 is refused (evening.properties, line 6): there is no such setting");
    }

    @Test
    void aFileIsCheckedAgainstWhatStaysInForce() {
        assertThat(of(line(1, "stake.minimum", "600")).changes())
                .as("below the largest stake of 700 that is in force, above the standard one of 500")
                .hasSize(1);
    }

    @Test
    void allGoesOutAsOneCommandWithOneReason() {
        FileChanges changes = of(line(1, "edge.minimum.nfl", "0.07"), line(2, "edge.minimum.nba", "0.06"));

        assertThat(changes.command(" ", Validity.DAY, "ann")).isNull();
        assertThat(changes.command("evening", Validity.DAY, "ann"))
                .isEqualTo(new Command.SetSettings(List.of(
                        new Command.SetSetting("edge.minimum.nfl", "0.0700", "evening", Duration.ofDays(1), "ann"),
                        new Command.SetSetting("edge.minimum.nba", "0.0600", "evening", Duration.ofDays(1), "ann"))));
    }
}
