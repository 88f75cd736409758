package precog.desk.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import precog.config.SettingValue;

/**
 * The settings as a tree of their dotted names: the parts of the desk, and in them what shares two words. A part is open
 * at first and what is in it folded.
 */
final class SettingTree {
    /** So many settings share two words before they fold. */
    private static final int ENOUGH = 3;

    private final List<SettingLine> lines = new ArrayList<>();
    private final Map<String, SettingRow> rows = new HashMap<>();
    private final Set<SettingGroup> folded = new HashSet<>();

    /** The tree of a catalogue. */
    SettingTree(List<SettingValue<?>> catalogue) {
        byBeginning(catalogue, 1).forEach((part, values) -> add(group(part, null), values));
    }

    private static Map<String, List<SettingValue<?>>> byBeginning(List<SettingValue<?>> values, int words) {
        return values.stream()
                .collect(Collectors.groupingBy(
                        value -> beginning(value.setting().key(), words), LinkedHashMap::new, Collectors.toList()));
    }

    private static String beginning(String key, int words) {
        List<String> parts = List.of(key.split("\\."));
        return String.join(".", parts.subList(0, Math.min(words, parts.size())));
    }

    private void add(SettingGroup part, List<SettingValue<?>> values) {
        byBeginning(values, 2).forEach((two, of) -> {
            boolean folds = of.size() >= ENOUGH;
            SettingGroup parent = folds ? group(two, part) : part;
            if (folds) {
                folded.add(parent);
            }
            of.forEach(value -> add(parent, value));
        });
    }

    private SettingGroup group(String key, @Nullable SettingGroup parent) {
        SettingGroup group = new SettingGroup(lines.size(), key, parent);
        lines.add(group);
        return group;
    }

    private void add(SettingGroup parent, SettingValue<?> value) {
        SettingRow row = new SettingRow(lines.size(), parent, value);
        lines.add(row);
        rows.put(row.key(), row);
        parent.add(row);
    }

    /** Takes the values in force. */
    void take(List<SettingValue<?>> values) {
        for (SettingValue<?> value : values) {
            SettingRow row = rows.get(value.setting().key());
            if (row != null) {
                row.take(value);
            }
        }
    }

    /** Every setting. */
    Collection<SettingRow> rows() {
        return rows.values();
    }

    /** The lines that are seen: settings that pass in groups that are open, and the groups that hold one that passes. */
    List<SettingLine> seen(Predicate<SettingRow> passes, boolean allOpen) {
        return lines.stream()
                .filter(line -> allOpen || isOpen(line.parent()))
                .filter(line -> switch (line) {
                    case SettingRow row -> passes.test(row);
                    case SettingGroup group -> group.rows().stream().anyMatch(passes);
                })
                .toList();
    }

    private boolean isOpen(@Nullable SettingGroup group) {
        return group == null || (!folded.contains(group) && isOpen(group.parent()));
    }

    boolean isFolded(SettingGroup group) {
        return folded.contains(group);
    }

    void fold(SettingGroup group, boolean now) {
        if (now) {
            folded.add(group);
        } else {
            folded.remove(group);
        }
    }

    /** The groups that are folded, by name, as they are kept; led by a comma, so that none is something as well. */
    String kept() {
        return ","
                + String.join(
                        ",", folded.stream().map(SettingGroup::key).sorted().toList());
    }

    /** Folds as it was kept. */
    void restore(String kept) {
        List<String> keys = List.of(kept.split(","));
        for (SettingLine line : lines) {
            if (line instanceof SettingGroup group) {
                fold(group, keys.contains(group.key()));
            }
        }
    }
}
