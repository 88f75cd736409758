package precog.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import precog.config.GivenSetting;
import precog.config.Origin;
import precog.config.Settings;
import precog.engine.Command;
import precog.value.ExecutionEnvironment;

class SettingsModelTest {
    private static final String KEY = "edge.minimum.nfl";
    private static final GivenSetting OVERRIDE = new GivenSetting(
            KEY, "0.0700", new Origin.Overridden("thin slate", "ann", Instant.parse("2026-11-22T18:00:00Z"), null));

    private final SettingsModel model = new SettingsModel("ann");

    SettingsModelTest() {
        model.take(Settings.standard(ExecutionEnvironment.PAPER));
    }

    @Test
    void groupsByThePartOfTheDeskInTheOrderOfTheCatalogue() {
        assertThat(model.groups())
                .startsWith("Account", "Edge", "Stake")
                .contains("Risk", "Exit")
                .doesNotHaveDuplicates();
        assertThat(row(KEY).group()).isEqualTo("Edge");
    }

    @Test
    void anOverrideChangesTheRowInPlaceAndIsCounted() {
        SettingRow before = row(KEY);
        assertThat(model.summary()).endsWith("all at their defaults");

        assertThat(model.take(Settings.of(ExecutionEnvironment.PAPER, List.of(OVERRIDE))))
                .isTrue();

        assertThat(row(KEY)).isSameAs(before);
        assertThat(before.value().text()).isEqualTo("0.0700");
        assertThat(before.overridden()).isTrue();
        assertThat(model.summary()).endsWith("1 changed");
    }

    @Test
    void findsByWordsOfKeyAndEffectWithinAGroup() {
        assertThat(SettingsModel.passes(row(KEY), null, false, "NFL smallest")).isTrue();
        assertThat(SettingsModel.passes(row(KEY), null, false, "nfl kelly")).isFalse();
        assertThat(SettingsModel.passes(row(KEY), "Risk", false, "")).isFalse();
        assertThat(SettingsModel.passes(row(KEY), "Edge", true, ""))
                .as("it is at its default")
                .isFalse();
    }

    @Test
    void aChangeNeedsAReasonAndAnotherValue() {
        assertThat(model.change(row(KEY), "0.07", " ", Validity.DAY)).isNull();
        assertThat(model.change(row(KEY), "0.0500", "thin slate", Validity.DAY)).isNull();
        assertThat(model.change(row(KEY), " 0.07 ", "thin slate ", Validity.DAY))
                .isEqualTo(new Command.SetSetting(KEY, "0.07", "thin slate", Duration.ofDays(1), "ann"));
        assertThat(model.change(row(KEY), "0.07", "thin slate", Validity.UNTIL_LIFTED))
                .isEqualTo(new Command.SetSetting(KEY, "0.07", "thin slate", null, "ann"));
    }

    @Test
    void onlyAnOverrideIsLifted() {
        assertThat(model.lift(row(KEY), "over")).isNull();

        model.take(Settings.of(ExecutionEnvironment.PAPER, List.of(OVERRIDE)));

        assertThat(model.lift(row(KEY), "over")).isEqualTo(new Command.SetSetting(KEY, null, "over", null, "ann"));
    }

    private SettingRow row(String key) {
        return model.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
