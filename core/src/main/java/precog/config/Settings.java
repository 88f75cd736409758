package precog.config;

import java.util.List;
import java.util.Map;
import precog.value.ExecutionEnvironment;

/**
 * Every setting in force at one moment, checked as a whole and immutable.
 *
 * @param values each setting with its value and origin, by key, in the order of the settings screen
 */
public record Settings(List<SettingValue<?>> values, ExitSettings exit, WalkSettings walk, MonitorSettings monitor) {
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
        ExitSettings exit = ExitSettings.read(in, environment);
        WalkSettings walk = WalkSettings.read(in);
        MonitorSettings monitor = MonitorSettings.read(in);
        Map<String, SettingValue<?>> values = in.checked();
        return new Settings(List.copyOf(values.values()), exit, walk, monitor);
    }
}
