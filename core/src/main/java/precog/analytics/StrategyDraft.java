package precog.analytics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import precog.config.GivenSetting;
import precog.config.Origin;
import precog.config.Settings;
import precog.config.SettingsException;
import precog.value.ExecutionEnvironment;

/**
 * A strategy version to be made from an older one. It has the name and type of that one, and another configuration.
 *
 * @param version for example {@code v1.1}
 * @param config each field by its dotted path; a field that is a setting of the desk has that setting's type and range
 * @param by who makes it
 */
public record StrategyDraft(StrategyVersion from, String version, Map<String, String> config, String notes, String by) {
    private static final Pattern VERSION = Pattern.compile("v(\\d{1,6})\\.(\\d{1,6})");

    public StrategyDraft {
        config = Map.copyOf(config);
    }

    /**
     * Why a field is refused.
     *
     * @param field its path, or {@code version}
     */
    public record Problem(String field, String sentence) {}

    private record Edition(int major, int minor) implements Comparable<Edition> {
        static Optional<Edition> of(String version) {
            Matcher parts = VERSION.matcher(version);
            return parts.matches()
                    ? Optional.of(new Edition(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        }

        @Override
        public int compareTo(Edition other) {
            return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
        }

        @Override
        public String toString() {
            return "v" + major + "." + minor;
        }
    }

    /** The versions that may come next for the name of {@code from}: a small step and a large one. */
    public static List<String> next(StrategyVersion from, Collection<StrategyVersion> known) {
        Edition newest = newest(from, known);
        return List.of(
                new Edition(newest.major, newest.minor + 1).toString(), new Edition(newest.major + 1, 0).toString());
    }

    private static Edition newest(StrategyVersion from, Collection<StrategyVersion> known) {
        return known.stream()
                .filter(version -> version.name().equals(from.name()))
                .flatMap(version -> Edition.of(version.version()).stream())
                .max(Edition::compareTo)
                .orElse(new Edition(0, 0));
    }

    /** Everything that is wrong with it; empty where it may be kept. */
    public List<Problem> problems(Collection<StrategyVersion> known) {
        List<Problem> problems = new ArrayList<>();
        Edition newest = newest(from, known);
        if (Edition.of(version).filter(number -> number.compareTo(newest) > 0).isEmpty()) {
            problems.add(new Problem(
                    "version",
                    "version = " + version + " is refused: it must be of the form v1.2 and above " + newest + "."));
        }
        List<GivenSetting> given = new ArrayList<>();
        Settings standard = Settings.standard(ExecutionEnvironment.PAPER);
        config.forEach((field, value) -> {
            if (value.isBlank()) {
                problems.add(new Problem(field, field + " is empty: give it a value, or take it out."));
            } else if (standard.find(field).isPresent()) {
                given.add(new GivenSetting(field, value, new Origin.Method(from.name(), version)));
            }
        });
        problems.addAll(refused(given));
        if (config.equals(from.config())) {
            problems.add(
                    new Problem("", "Nothing differs from " + from.label() + ": change, add or take out a field."));
        }
        return problems;
    }

    /** The settings among the fields are checked as the desk checks its own, together. */
    private static List<Problem> refused(List<GivenSetting> given) {
        try {
            Settings.of(ExecutionEnvironment.PAPER, given);
            return List.of();
        } catch (SettingsException e) {
            return e.problems().stream()
                    .map(problem -> new Problem(
                            problem.key(),
                            problem.key() + " = " + problem.value() + " is refused: " + problem.allowed() + "."))
                    .toList();
        }
    }
}
