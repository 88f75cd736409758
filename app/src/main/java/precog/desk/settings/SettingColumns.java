package precog.desk.settings;

import java.util.List;
import java.util.function.Function;
import precog.desk.grid.Column;
import precog.desk.grid.Tone;

/** The columns of the settings, and of what a file would change of them. */
final class SettingColumns {
    /** The column that takes the width the others leave. */
    static final String EFFECT = "effect";

    private static final String INDENT = "     ";

    private SettingColumns() {}

    static List<Column<SettingLine>> of(SettingsModel model) {
        return List.of(
                Column.words("key", "Setting", 300, line -> name(model, line), "Its name in the file."),
                Column.<SettingLine>figures(
                                "value",
                                "Value",
                                110,
                                setting(row -> row.value().text()),
                                SettingLine::place,
                                "The value in force; another colour where it is not the default.")
                        .toned(line -> changed(line) ? Tone.ACCENT : Tone.PLAIN),
                Column.words("unit", "Unit", 150, setting(SettingRow::unit), "How it is written."),
                Column.words(
                        "range",
                        "Allowed",
                        176,
                        setting(row -> row.value().setting().range()),
                        "What is accepted."),
                Column.<SettingLine>words(
                                "origin",
                                "Comes from",
                                200,
                                line -> line instanceof SettingGroup group
                                        ? group.summary()
                                        : setting(SettingRow::origin).apply(line),
                                "Who said so.")
                        .toned(line -> changed(line) ? Tone.ACCENT : Tone.MUTED),
                Column.words("ends", "Ends", 96, setting(model::ends), "When an override ends by itself."),
                Column.words(EFFECT, "What it does", 400, setting(SettingRow::effect), "Its effect."));
    }

    private static String name(SettingsModel model, SettingLine line) {
        return INDENT.repeat(line.depth())
                + switch (line) {
                    case SettingGroup group -> (model.tree().isFolded(group) ? "▸ " : "▾ ") + group.key();
                    case SettingRow row -> row.key();
                };
    }

    private static Function<SettingLine, String> setting(Function<SettingRow, String> text) {
        return line -> line instanceof SettingRow row ? text.apply(row) : "";
    }

    private static boolean changed(SettingLine line) {
        return line instanceof SettingRow row && !row.standard();
    }

    static List<Column<FileChanges.Change>> changes() {
        return List.of(
                Column.words("key", "Setting", 300, FileChanges.Change::key, "Its name in the file."),
                Column.<FileChanges.Change>figures(
                                "now", "Now", 110, change -> change.now().text(), change -> 0, "The value in force.")
                        .toned(change -> Tone.MUTED),
                Column.<FileChanges.Change>figures(
                                "then", "Then", 110, FileChanges.Change::then, change -> 0, "The value of the file.")
                        .toned(change -> Tone.ACCENT),
                Column.words(
                        "unit",
                        "Unit",
                        150,
                        change -> change.now().setting().kind().unit(),
                        "How it is written."),
                Column.words("place", "Stands in", 260, FileChanges.Change::place, "File and line."),
                Column.words(
                        EFFECT,
                        "What it does",
                        400,
                        change -> change.now().setting().effect(),
                        "Its effect."));
    }
}
