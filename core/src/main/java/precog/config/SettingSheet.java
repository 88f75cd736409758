package precog.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import precog.value.Category;

/**
 * What the records of settings are filled from. Taking a setting declares it, so each is named once, where it is
 * used; what was taken is the catalogue, and what was given but never taken is unknown.
 */
final class SettingSheet {
    private final Map<String, List<GivenSetting>> given = new LinkedHashMap<>();
    private final Map<String, SettingValue<?>> taken = new LinkedHashMap<>();
    private final List<SettingProblem> problems = new ArrayList<>();

    SettingSheet(List<GivenSetting> given) {
        for (GivenSetting one : given) {
            this.given.computeIfAbsent(one.key(), _ -> new ArrayList<>()).add(one);
        }
    }

    /** The value in force. Every value given is checked, also one that a stronger origin outdoes. */
    <T extends Comparable<? super T>> T take(Setting<T> setting) {
        SettingValue<T> inForce = new SettingValue<>(setting, setting.standard(), new Origin.Standard());
        for (GivenSetting one : given.getOrDefault(setting.key(), List.of())) {
            try {
                T value = setting.read(one.text());
                if (one.origin().strength() >= inForce.origin().strength()) {
                    inForce = new SettingValue<>(setting, value, one.origin());
                }
            } catch (IllegalArgumentException _) {
                String allowed =
                        "allowed is " + setting.range() + " (" + setting.kind().unit() + ")";
                problems.add(new SettingProblem(one.key(), one.text(), allowed, one.origin()));
            }
        }
        if (taken.put(setting.key(), inForce) != null) {
            throw new IllegalStateException("The setting " + setting.key() + " is declared twice.");
        }
        return inForce.value();
    }

    /** Takes one setting a category, with the category in lower case behind the key of the pattern. */
    <T extends Comparable<? super T>> ByCategory<T> takeEach(Function<Category, String> standard, Setting<T> pattern) {
        Map<Category, T> values = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            values.put(
                    category,
                    take(new Setting<>(
                            pattern.key() + "." + category.name().toLowerCase(Locale.ROOT),
                            pattern.kind(),
                            pattern.kind().reader().apply(standard.apply(category)),
                            pattern.lowest(),
                            pattern.highest(),
                            pattern.effect() + " For " + category.words() + ".")));
        }
        return new ByCategory<>(values);
    }

    /** Refuses a combination of settings that makes no sense, at the setting named. */
    void require(boolean holds, String key, String allowed) {
        SettingValue<?> value = taken.get(key);
        if (value == null) {
            throw new IllegalStateException("The setting " + key + " is not declared.");
        }
        if (!holds) {
            problems.add(new SettingProblem(key, value.text(), allowed, value.origin()));
        }
    }

    /** What was taken, in the order of the catalogue; {@link SettingsException} where anything given is wrong. */
    Map<String, SettingValue<?>> checked() {
        given.values().stream()
                .flatMap(List::stream)
                .filter(one -> !taken.containsKey(one.key()))
                .map(one -> new SettingProblem(one.key(), one.text(), "there is no such setting", one.origin()))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return taken;
    }
}
