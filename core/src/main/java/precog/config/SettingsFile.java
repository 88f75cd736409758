package precog.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The user's file: one {@code key = value} a line; empty lines and lines that begin with # are left out. */
public final class SettingsFile {
    private SettingsFile() {}

    /**
     * Reads what a file gives, unchecked; nothing where there is no file.
     *
     * @throws SettingsException where the file cannot be read or a line is no {@code key = value}
     */
    public static List<GivenSetting> read(Path file) {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return parse(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            Origin origin = new Origin.UserFile(file.toString(), 1);
            throw new SettingsException(
                    List.of(new SettingProblem("file", file.toString(), "it cannot be read as UTF-8: " + e, origin)));
        }
    }

    /**
     * A file that gives again what is not at its default in {@code settings}; over each a comment that says what it
     * does, what is allowed and who said so.
     *
     * @param at when it was asked for
     */
    public static String text(Settings settings, Instant at) {
        StringBuilder text =
                new StringBuilder("# Settings of ").append(at).append(" that were not at their defaults.\n");
        for (SettingValue<?> value : settings.values()) {
            if (!(value.origin() instanceof Origin.Standard)) {
                Setting<?> setting = value.setting();
                String words = setting.effect() + " Allowed: " + setting.range() + " ("
                        + setting.kind().unit() + "). From " + value.origin().words() + ".";
                text.append("\n# ").append(words.replaceAll("\\s+", " ")).append('\n');
                text.append(setting.key()).append(" = ").append(value.text()).append('\n');
            }
        }
        return text.toString();
    }

    /** Reads lines, unchecked; each key at most once. */
    static List<GivenSetting> parse(String file, List<String> lines) {
        List<GivenSetting> given = new ArrayList<>();
        List<SettingProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Origin origin = new Origin.UserFile(file, index + 1);
            int equals = line.indexOf('=');
            if (equals < 1) {
                problems.add(new SettingProblem(line, "", "a line is key = value, or begins with #", origin));
                continue;
            }
            String key = line.substring(0, equals).strip();
            String text = line.substring(equals + 1).strip();
            if (!seen.add(key)) {
                problems.add(new SettingProblem(key, text, "it is given twice in this file", origin));
            }
            given.add(new GivenSetting(key, text, origin));
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return given;
    }
}
