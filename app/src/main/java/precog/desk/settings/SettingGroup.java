package precog.desk.settings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings whose names begin alike, which fold into one line. */
final class SettingGroup implements SettingLine {
    private final int place;
    private final String key;
    private final @Nullable SettingGroup parent;
    private final List<SettingRow> rows = new ArrayList<>();

    SettingGroup(int place, String key, @Nullable SettingGroup parent) {
        this.place = place;
        this.key = key;
        this.parent = parent;
    }

    /** Adds a setting of this group, or of one in it. */
    void add(SettingRow row) {
        rows.add(row);
        if (parent != null) {
            parent.add(row);
        }
    }

    @Override
    public int place() {
        return place;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public @Nullable SettingGroup parent() {
        return parent;
    }

    /** Every setting in it, however deep. */
    List<SettingRow> rows() {
        return rows;
    }

    /** How many it holds, and how many of them are not at their defaults. */
    String summary() {
        long changed = rows.stream().filter(row -> !row.standard()).count();
        return rows.size()
                + (rows.size() == 1 ? " setting" : " settings")
                + (changed == 0 ? "" : ", " + changed + " changed");
    }
}
