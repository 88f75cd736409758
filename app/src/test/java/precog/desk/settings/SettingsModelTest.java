package precog.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    private final SettingsModel model = new SettingsModel("ann");

    SettingsModelTest() {
        model.take(Settings.standard(ExecutionEnvironment.PAPER), NOW);
    }

    @Test
    void itIsATreeOfTheDottedNamesWhoseGroupsFold() {
        assertThat(shown("")).startsWith("account", "account.paper.cash", "edge", "edge.minimum");
        assertThat(shown("")).contains("risk.loss", "risk.stale.price").doesNotContain(KEY);

        SettingGroup minimum = row(KEY).parent();
        model.tree().fold(minimum, false);
        assertThat(shown("")).contains(KEY);
        assertThat(row(KEY).depth()).isEqualTo(2);
        SettingGroup edge = Objects.requireNonNull(minimum.parent());
        model.tree().fold(edge, true);
        assertThat(shown("")).contains("edge").doesNotContain("edge.minimum", KEY);
    }

    @Test
    void aSearchLooksIntoFoldedGroupsAndShowsTheWayThere() {
        assertThat(shown("minimum nfl")).containsExactly("edge", "edge.minimum", KEY);
    }

    @Test
    void whatIsFoldedIsFoundAgain() {
        model.tree().fold(row(KEY).parent(), false);
        String kept = model.tree().kept();
        SettingsModel next = new SettingsModel("ann");
        next.take(Settings.standard(ExecutionEnvironment.PAPER), NOW);

        next.tree().restore(kept);

        assertThat(next.lines(false, "")).extracting(SettingLine::key).isEqualTo(shown(""));
    }

    @Test
    void anOverrideCountsDownToItsEnd() {
        model.take(
                Settings.of(
                        ExecutionEnvironment.PAPER,
                        List.of(new GivenSetting(
                                KEY, "0.0700", new Origin.Overridden("thin", "ann", NOW, NOW.plusSeconds(12_000))))),
                NOW);

        assertThat(model.ends(row(KEY))).isEqualTo("in 3 h 20 m");
        assertThat(model.words(row(KEY))).endsWith("Now 0.0700 by override by ann (thin) until 22 Nov 23:20:00 UTC.");
    }

    private List<String> shown(String typed) {
        return model.lines(false, typed).stream().map(SettingLine::key).toList();
    }

    @Test
    void anOverrideChangesTheRowInPlaceAndIsCounted() {
        SettingRow before = row(KEY);
        assertThat(model.summary()).endsWith("all at their defaults");

        assertThat(model.take(Settings.of(ExecutionEnvironment.PAPER, List.of(OVERRIDE)), NOW))
                .isTrue();

        assertThat(row(KEY)).isSameAs(before);
        assertThat(before.value().text()).isEqualTo("0.0700");
        assertThat(before.overridden()).isTrue();
        assertThat(model.summary()).endsWith("1 changed");
    }

    @Test
    void findsByWordsOfKeyAndEffect() {
        assertThat(SettingsModel.passes(row(KEY), false, "NFL smallest")).isTrue();
        assertThat(SettingsModel.passes(row(KEY), false, "nfl kelly")).isFalse();
        assertThat(SettingsModel.passes(row(KEY), true, ""))
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

        model.take(Settings.of(ExecutionEnvironment.PAPER, List.of(OVERRIDE)), NOW);

        assertThat(model.lift(row(KEY), "over")).isEqualTo(new Command.SetSetting(KEY, null, "over", null, "ann"));
    }

    private SettingRow row(String key) {
        return model.tree().rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
