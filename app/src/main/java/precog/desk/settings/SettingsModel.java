package precog.desk.settings;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import precog.config.SettingValue;
import precog.config.Settings;
import precog.desk.text.Figures;
import precog.engine.Command;

/** The settings screen without its screen: which are shown, and what a change sends. */
final class SettingsModel {
    private final String trader;
    private List<SettingValue<?>> shown = List.of();
    private SettingTree tree = new SettingTree(List.of());
    private Instant now = Instant.EPOCH;

    SettingsModel(String trader) {
        this.trader = trader;
    }

    /** Takes the settings in force; the catalogue stays the same while the desk runs. Whether anything changed. */
    boolean take(Settings settings, Instant at) {
        now = at;
        List<SettingValue<?>> next = settings.values();
        if (next.equals(shown)) {
            return false;
        }
        if (shown.isEmpty()) {
            tree = new SettingTree(next);
        }
        tree.take(next);
        shown = next;
        return true;
    }

    SettingTree tree() {
        return tree;
    }

    String summary() {
        long changed = tree.rows().stream().filter(row -> !row.standard()).count();
        return tree.rows().size() + " · " + (changed == 0 ? "all at their defaults" : changed + " changed");
    }

    /** The lines to show; a search looks into folded groups. */
    List<SettingLine> lines(boolean changedOnly, String typed) {
        return tree.seen(row -> passes(row, changedOnly, typed), changedOnly || !typed.isBlank());
    }

    /**
     * Whether a setting is shown.
     *
     * @param typed words that its key and effect together must all hold, in any case and order
     */
    static boolean passes(SettingRow row, boolean changedOnly, String typed) {
        String text = (row.key() + " " + row.effect()).toLowerCase(Locale.ROOT);
        return (!changedOnly || !row.standard())
                && List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                        .allMatch(text::contains);
    }

    /** When an override ends, counted down; nothing where there is none. */
    String ends(SettingRow row) {
        Instant at = row.endsAt();
        return at != null ? "in " + Figures.until(now, at) : row.overridden() ? "when lifted" : "";
    }

    /** What a line does; of a setting with its range, its value and who said so. */
    String words(SettingLine line) {
        return switch (line) {
            case SettingGroup group ->
                group.key() + ": " + group.summary() + ". Left folds it, Right opens it; a click does both.";
            case SettingRow row -> {
                Instant at = row.endsAt();
                yield row.effect() + " Allowed: " + row.value().setting().range() + " (" + row.unit() + "). Now "
                        + row.value().text() + " by " + row.origin()
                        + (at == null ? "" : " until " + Figures.moment(at) + " UTC") + ".";
            }
        };
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
