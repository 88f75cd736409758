package precog.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import precog.config.GivenSetting;
import precog.config.SettingProblem;
import precog.config.SettingsException;
import precog.config.SettingsFile;

/** A small settings file of the data folder, read key by key; all that is wrong with it is said at once. */
final class GivenFile {
    private final Map<String, GivenSetting> given = new HashMap<>();
    private final List<SettingProblem> problems = new ArrayList<>();

    /**
     * Reads the file; nothing is given where there is none.
     *
     * @param keys all it may give
     * @throws SettingsException where it cannot be read or a line is no {@code key = value}
     */
    GivenFile(Path file, Set<String> keys) {
        SettingsFile.read(file).forEach(setting -> given.put(setting.key(), setting));
        given.values().stream()
                .filter(setting -> !keys.contains(setting.key()))
                .map(setting -> problem(setting, "the keys are " + String.join(", ", new TreeSet<>(keys))))
                .forEach(problems::add);
    }

    /** Whether the key is there with nothing after it. */
    boolean isEmpty(String key) {
        GivenSetting setting = given.get(key);
        return setting != null && setting.text().isBlank();
    }

    /**
     * What a key gives.
     *
     * @param standard where it is not there
     * @param reading throws {@link IllegalArgumentException} with what is allowed
     */
    <T> T read(String key, T standard, Function<String, T> reading) {
        GivenSetting setting = given.get(key);
        if (setting == null) {
            return standard;
        }
        try {
            return reading.apply(setting.text());
        } catch (IllegalArgumentException e) {
            problems.add(problem(setting, String.valueOf(e.getMessage())));
            return standard;
        }
    }

    private static SettingProblem problem(GivenSetting setting, String allowed) {
        return new SettingProblem(setting.key(), setting.text(), allowed, setting.origin());
    }

    /** @throws SettingsException with file, line and key of everything that was wrong so far */
    void check() {
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }
}
