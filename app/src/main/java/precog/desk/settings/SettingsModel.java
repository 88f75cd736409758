package precog.desk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import precog.config.SettingValue;
import precog.config.Settings;
import precog.engine.Command;

/** The settings screen without its screen: which are shown, and what a change sends. */
final class SettingsModel {
    private final String trader;
    private List<SettingValue<?>> shown = List.of();
    private List<SettingRow> rows = List.of();

    SettingsModel(String trader) {
        this.trader = trader;
    }

    /** Takes the settings in force; the catalogue stays the same while the desk runs. Whether anything changed. */
    boolean take(Settings settings) {
        List<SettingValue<?>> now = settings.values();
        if (now.equals(shown)) {
            return false;
        }
        List<SettingRow> next = new ArrayList<>(rows);
        for (int at = 0; at < now.size(); at++) {
            if (at == next.size()) {
                next.add(new SettingRow(at, now.get(at)));
            } else {
                next.get(at).take(now.get(at));
            }
        }
        shown = now;
        rows = List.copyOf(next);
        return true;
    }

    /** In the order of the catalogue. */
    List<SettingRow> rows() {
        return rows;
    }

    /** The parts of the desk that have settings. */
    List<String> groups() {
        return rows.stream().map(SettingRow::group).distinct().toList();
    }

    String summary() {
        long changed = rows.stream().filter(row -> !row.standard()).count();
        return rows.size() + " · " + (changed == 0 ? "all at their defaults" : changed + " changed");
    }

    /**
     * Whether a setting is shown.
     *
     * @param group null for all
     * @param typed words that its key and effect together must all hold, in any case and order
     */
    static boolean passes(SettingRow row, @Nullable String group, boolean changedOnly, String typed) {
        String text = (row.key() + " " + row.effect()).toLowerCase(Locale.ROOT);
        return (group == null || row.group().equals(group))
                && (!changedOnly || !row.standard())
                && List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                        .allMatch(text::contains);
    }

    /** The change of a setting; null where it has no reason, or nothing would change. */
    @Nullable
    Command change(SettingRow row, String value, String reason, Validity validity) {
        boolean same = value.strip().equals(row.value().text());
        return reason.isBlank() || value.isBlank() || same
                ? null
                : new Command.SetSetting(row.key(), value.strip(), reason.strip(), validity.length(), trader);
    }

    /** The end of an override; null where there is none, or no reason. */
    @Nullable
    Command lift(SettingRow row, String reason) {
        return reason.isBlank() || !row.overridden()
                ? null
                : new Command.SetSetting(row.key(), null, reason.strip(), null, trader);
    }
}
