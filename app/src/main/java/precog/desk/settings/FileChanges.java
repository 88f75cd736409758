package precog.desk.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import precog.config.GivenSetting;
import precog.config.Origin;
import precog.config.SettingValue;
import precog.config.Settings;
import precog.config.SettingsException;
import precog.engine.Command;
import precog.engine.Command.SetSetting;
import precog.value.ExecutionEnvironment;

/** What a file of settings would change on the running desk, checked whole before anything is done. */
record FileChanges(List<Change> changes) {
    FileChanges {
        changes = List.copyOf(changes);
    }

    /**
     * One setting that would be another.
     *
     * @param then the value of the file, as it would be shown
     * @param place line of the file
     */
    record Change(SettingValue<?> now, String then, String place) {
        String key() {
            return now.setting().key();
        }
    }

    /**
     * Holds what a file gives against what is in force.
     *
     * @throws SettingsException where any of it is unknown, out of its range or at odds with the rest; its message names
     *     file, line, key and what is allowed
     */
    static FileChanges of(Settings inForce, ExecutionEnvironment environment, List<GivenSetting> file) {
        Set<String> keys = file.stream().map(GivenSetting::key).collect(Collectors.toCollection(LinkedHashSet::new));
        List<GivenSetting> given = new ArrayList<>(file);
        for (SettingValue<?> value : inForce.values()) {
            if (!keys.contains(value.setting().key()) && !(value.origin() instanceof Origin.Standard)) {
                given.add(new GivenSetting(value.setting().key(), value.text(), value.origin()));
            }
        }
        Settings then = Settings.of(environment, given);
        List<Change> changes = new ArrayList<>();
        for (GivenSetting one : file) {
            SettingValue<?> now = inForce.find(one.key()).orElseThrow();
            String value = then.find(one.key()).orElseThrow().text();
            if (!value.equals(now.text())) {
                changes.add(new Change(now, value, one.origin().words()));
            }
        }
        return new FileChanges(changes);
    }

    /** All of it as overrides with one reason; null where there is nothing to change, or no reason. */
    @Nullable
    Command command(String reason, Validity validity, String trader) {
        return changes.isEmpty() || reason.isBlank()
                ? null
                : new Command.SetSettings(changes.stream()
                        .map(change ->
                                new SetSetting(change.key(), change.then(), reason.strip(), validity.length(), trader))
                        .toList());
    }
}
