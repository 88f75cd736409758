package precog.desk.settings;

import org.jspecify.annotations.Nullable;

/** A line of the tree of settings; the same object for as long as the desk runs. */
sealed interface SettingLine permits SettingGroup, SettingRow {
    /** Place in the tree from above, from 0. */
    int place();

    /** The dotted name, of a group the beginning that its settings share. */
    String key();

    /** The group it stands in; null at the top. */
    @Nullable
    SettingGroup parent();

    /** Groups above it. */
    default int depth() {
        SettingGroup above = parent();
        return above == null ? 0 : above.depth() + 1;
    }
}
