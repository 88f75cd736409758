package precog.desk.strategies;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import precog.analytics.StrategyDraft;
import precog.analytics.StrategyDraft.Problem;
import precog.analytics.StrategyVersion;
import precog.config.SettingValue;
import precog.config.Settings;
import precog.value.ExecutionEnvironment;

/** A new strategy version being made from an older one, without its screen. */
final class VersionForm {
    private final Settings standard = Settings.standard(ExecutionEnvironment.PAPER);
    private final StrategyVersion from;
    private final List<StrategyVersion> known;
    private final TreeMap<String, String> fields;

    VersionForm(StrategyVersion from, Collection<StrategyVersion> known) {
        this.from = from;
        this.known = List.copyOf(known);
        fields = new TreeMap<>(from.config());
    }

    StrategyVersion from() {
        return from;
    }

    /** The versions it may become. */
    List<String> versions() {
        return StrategyDraft.next(from, known);
    }

    /** Every field with its text, by name. */
    SequencedMap<String, String> fields() {
        return fields;
    }

    void set(String field, String text) {
        fields.put(field, text.strip());
    }

    void remove(String field) {
        fields.remove(field);
    }

    /** Takes a setting of the desk in, at its default. */
    void add(String setting) {
        fields.put(setting, standard.find(setting).map(SettingValue::text).orElse(""));
    }

    /** The settings a version of this type may hold and does not hold yet. */
    List<String> addable() {
        List<String> groups = switch (from.type()) {
            case "entry" -> List.of("edge.", "stake.");
            case "exit" -> List.of("exit.", "walk.");
            case "sizing" -> List.of("stake.");
            default -> List.of("edge.", "stake.", "exit.", "walk.");
        };
        return standard.values().stream()
                .map(value -> value.setting().key())
                .filter(key -> groups.stream().anyMatch(key::startsWith) && !fields.containsKey(key))
                .toList();
    }

    /** What a field may hold. */
    String meaning(String field) {
        return standard.find(field)
                .map(value ->
                        value.setting().range() + " (" + value.setting().kind().unit() + ")")
                .orElse("words");
    }

    /** What a field does; empty where it is words alone. */
    String effect(String field) {
        return standard.find(field).map(value -> value.setting().effect()).orElse("");
    }

    StrategyDraft draft(String version, String notes, String by) {
        return new StrategyDraft(from, version, Map.copyOf(fields), notes, by);
    }

    List<Problem> problems(StrategyDraft draft) {
        return draft.problems(known);
    }
}
