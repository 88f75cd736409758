package precog.config;

import java.util.List;
import java.util.Optional;
import precog.value.ExecutionEnvironment;

/**
 * Every setting in force at one moment, checked as a whole and immutable.
 *
 * @param values each setting with its value and origin, by key, in the order of the settings screen
 */
public record Settings(
        List<SettingValue<?>> values,
        AccountSettings account,
        EdgeSettings edge,
        StakeSettings stake,
        DecisionSettings decision,
        RiskSettings risk,
        ExitSettings exit,
        WalkSettings walk,
        MonitorSettings monitor) {
    public Settings {
        values = List.copyOf(values);
    }

    /** The defaults. */
    public static Settings standard(ExecutionEnvironment environment) {
        return of(environment, List.of());
    }

    /**
     * Checks and applies what was given; of several values of one key that of the strongest origin holds, and of the
     * same origin the last.
     *
     * @throws SettingsException where any of them is unknown, out of its range or at odds with another
     */
    public static Settings of(ExecutionEnvironment environment, List<GivenSetting> given) {
        SettingSheet in = new SettingSheet(given);
        Settings settings = new Settings(
                List.of(),
                AccountSettings.read(in),
                EdgeSettings.read(in),
                StakeSettings.read(in),
                DecisionSettings.read(in),
                RiskSettings.read(in),
                ExitSettings.read(in, environment),
                WalkSettings.read(in),
                MonitorSettings.read(in));
        return settings.with(List.copyOf(in.checked().values()));
    }

    /** The setting of a key with its value and origin. */
    public Optional<SettingValue<?>> find(String key) {
        return values.stream()
                .filter(value -> value.setting().key().equals(key))
                .findFirst();
    }

    private Settings with(List<SettingValue<?>> values) {
        return new Settings(values, account, edge, stake, decision, risk, exit, walk, monitor);
    }
}
