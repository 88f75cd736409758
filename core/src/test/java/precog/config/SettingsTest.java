package precog.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import precog.value.Category;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Price;

class SettingsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static Settings paper(String... lines) {
        return Settings.of(ExecutionEnvironment.PAPER, SettingsFile.parse("settings.properties", List.of(lines)));
    }

    private static SettingsException refused(ExecutionEnvironment environment, String... lines) {
        return catchThrowableOfType(
                SettingsException.class,
                () -> Settings.of(environment, SettingsFile.parse("settings.properties", List.of(lines))));
    }

    private static SettingOverride override(String key, @Nullable String value, @Nullable Instant expiresAt) {
        return new SettingOverride(1, key, value, "a thin evening", "ann", NOON, expiresAt);
    }

    @Test
    void theDefaultsAreTheTradingRules() {
        Settings settings = paper();
        assertThat(settings.account().paperCash()).isEqualTo(Money.ofDollars(10_000));
        assertThat(settings.edge().minimum().of(Category.NFL)).isEqualTo(Price.of("0.05"));
        assertThat(settings.edge().minimum().of(Category.MLB)).isEqualTo(Price.of("0.06"));
        assertThat(settings.edge().minimum().of(Category.TENNIS)).isEqualTo(Price.of("0.07"));
        assertThat(settings.edge().minimum().of(Category.WEATHER)).isEqualTo(Price.of("0.08"));
        assertThat(settings.edge().autoExecute()).isFalse();
        assertThat(settings.stake().kelly().of(Category.TENNIS)).isEqualByComparingTo("0.18");
        assertThat(settings.risk().limits().of(Category.NFL)).isEqualTo(Money.ofDollars(6_000));
        assertThat(settings.risk().limits().of(Category.WEATHER)).isEqualTo(Money.ofDollars(2_000));
        assertThat(settings.exit().stopLoss().low()).isEqualByComparingTo("0.08");
        assertThat(settings.exit().enabled().rebalance()).isFalse();
        assertThat(settings.walk().high().step(1)).isEqualTo(1);
        assertThat(settings.walk().high().step(2)).isEqualTo(2);
        assertThat(settings.walk().low().coolDown()).isEqualTo(Duration.ofSeconds(300));
        assertThat(settings.monitor().urgentInterval()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void everySettingReadsBackWhatItWrites() {
        for (SettingValue<?> value : paper().values()) {
            assertThat(readsBack(value)).as(value.setting().key()).isTrue();
            assertThat(value.setting().effect()).as(value.setting().key()).endsWith(".");
            assertThat(value.origin()).isEqualTo(new Origin.Standard());
        }
    }

    private static <T extends Comparable<? super T>> boolean readsBack(SettingValue<T> value) {
        return value.setting().read(value.text()).compareTo(value.value()) == 0;
    }

    @Test
    void aFileGivesValuesWithTheirLine() {
        Settings settings = paper("# mine", "", "edge.minimum.nfl = 0.07", "decision.countdown = 1 min");
        assertThat(settings.edge().minimum().of(Category.NFL)).isEqualTo(Price.of("0.07"));
        assertThat(settings.decision().countdown()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.find("edge.minimum.nfl").orElseThrow().origin())
                .isEqualTo(new Origin.UserFile("settings.properties", 3));
    }

    @Test
    void anErrorNamesKeyValueRangeFileAndLine() {
        assertThat(refused(ExecutionEnvironment.PAPER, "", "stake.maximum = 5001"))
                .hasMessageContainingAll("stake.maximum", "5001", "10.00 to 5000.00", "settings.properties", "line 2");
    }

    @ParameterizedTest
    @CsvSource({
        "edge.minimum.curling = 0.05, no such setting",
        "stake.maximum = 5000.01, 5000.00",
        "risk.loss.daily = 2001, 2000.00",
        "decision.countdown = soon, 5 s to 10 min",
        "decision.countdown = 11 min, 10 min",
        "edge.auto.enabled = yes, on or off",
        "edge.slippage = 0.00001, 0.0000 to 0.1000",
        "edge.shrink = NaN, 0 to 0.90",
        "nonsense, key = value",
        "exit.time.any = 20 min, at most exit.time.losing",
        "exit.stage.2.sell = 0.6, together"
    })
    void whatCannotBeIsRefused(String line, String words) {
        assertThat(refused(ExecutionEnvironment.PAPER, line)).hasMessageContaining(words);
    }

    @Test
    void aBadFileIsRefusedWhole() {
        SettingsException refused = refused(
                ExecutionEnvironment.PAPER, "edge.minimum.nfl = 0.07", "edge.minimum.nba = 7", "stake.minimum = x");
        assertThat(refused.problems())
                .extracting(SettingProblem::key)
                .containsExactly("edge.minimum.nba", "stake.minimum");
        assertThat(refused(ExecutionEnvironment.PAPER, "edge.shrink = 0.1", "edge.shrink = 0.2"))
                .hasMessageContaining("twice");
    }

    @ParameterizedTest
    @CsvSource({"exit.stop_loss.enabled", "exit.circuit_breaker.enabled"})
    void whatProtectsMoneyCannotBeOffInLiveMode(String key) {
        assertThat(refused(ExecutionEnvironment.LIVE, key + " = off")).hasMessageContaining("live mode");
        assertThat(paper(key + " = off").find(key).orElseThrow().text()).isEqualTo("off");
    }

    @Test
    void aMethodOutdoesAnOverrideAndThatTheFile() {
        List<GivenSetting> base = List.of(
                new GivenSetting("stake.maximum", "400", new Origin.Method("careful", "v1.0")),
                new GivenSetting("stake.maximum", "300", new Origin.UserFile("f", 1)),
                new GivenSetting("stake.minimum", "20", new Origin.UserFile("f", 2)));
        SettingLayers layers = new SettingLayers(ExecutionEnvironment.PAPER, base, List.of())
                .with(override("stake.maximum", "200", null))
                .with(override("stake.minimum", "30", null));
        Settings settings = layers.at(NOON);
        assertThat(settings.stake().maximum()).isEqualTo(Money.ofDollars(400));
        assertThat(settings.stake().minimum()).isEqualTo(Money.ofDollars(30));
        assertThat(settings.find("stake.minimum").orElseThrow().origin().words())
                .contains("ann", "a thin evening");
    }

    @Test
    void anOverrideEndsWhenItExpiresOrIsLifted() {
        Instant one = NOON.plusSeconds(3_600);
        SettingLayers layers = new SettingLayers(ExecutionEnvironment.PAPER, List.of(), List.of())
                .with(override("stake.maximum", "200", one));
        assertThat(layers.nextExpiry(NOON)).isEqualTo(one);
        assertThat(layers.at(one.minusNanos(1)).stake().maximum()).isEqualTo(Money.ofDollars(200));
        assertThat(layers.at(one).stake().maximum()).isEqualTo(Money.ofDollars(500));
        assertThat(layers.nextExpiry(one)).isNull();
        assertThat(layers.with(override("stake.maximum", null, null))
                        .at(NOON)
                        .stake()
                        .maximum())
                .isEqualTo(Money.ofDollars(500));
    }

    @Test
    void anOverrideIsRefusedBeforeItIsTakenOver() {
        SettingLayers layers = new SettingLayers(ExecutionEnvironment.LIVE, List.of(), List.of());
        assertThat(layers.refusals(List.of(override("stake.maximum", "200", null))))
                .isEmpty();
        assertThat(layers.refusals(List.of(override("stake.maximum", "9999", null))))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.sentence()).contains("stake.maximum = 9999", "5000.00", "ann"));
        assertThat(layers.refusals(List.of(override("exit.stop_loss.enabled", "off", null))))
                .hasSize(1);
        assertThat(layers.refusals(List.of(override("no.such", null, null)))).hasSize(1);
    }

    @Test
    void overridesMadeTogetherAreCheckedTogether() {
        SettingLayers layers = new SettingLayers(ExecutionEnvironment.PAPER, List.of(), List.of());
        SettingOverride minimum = override("stake.minimum", "600", null);
        assertThat(layers.refusals(List.of(minimum)))
                .as("above the largest stake")
                .hasSize(1);
        assertThat(layers.refusals(List.of(minimum, override("stake.maximum", "700", null))))
                .isEmpty();
        assertThat(layers.refusals(List.of(override("edge.moon", "1", null), override("stake.maximum", "9999", null))))
                .hasSize(2);
    }

    @Test
    void whatIsNotAtItsDefaultIsWrittenSoThatItReadsTheSame() {
        Settings before = new SettingLayers(
                        ExecutionEnvironment.PAPER,
                        SettingsFile.parse("settings.properties", List.of("edge.minimum.nfl = 0.07")),
                        List.of(override("decision.countdown", "2 min", null)))
                .at(NOON);

        String text = SettingsFile.text(before, NOON);

        assertThat(text.lines().filter(line -> !line.startsWith("#") && !line.isEmpty()))
                .containsExactly("edge.minimum.nfl = 0.0700", "decision.countdown = 2 min");
        assertThat(text).contains("Allowed: 0.0100 to 0.5000 ($ per contract). From settings.properties, line 1.");
        Settings after = paper(text.split("\n"));
        assertThat(after.values())
                .extracting(SettingValue::text)
                .isEqualTo(before.values().stream().map(SettingValue::text).toList());
    }

    @Test
    void aFileThatCannotBeReadSaysSo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("settings.properties");
        assertThat(SettingsFile.read(file)).isEmpty();
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> SettingsFile.read(file))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("UTF-8");
    }
}
