package precog.desk.settings;

import precog.config.Origin;
import precog.config.SettingValue;

/** A setting on the screen; the same object for as long as the desk runs. */
final class SettingRow {
    private SettingValue<?> value;

    SettingRow(SettingValue<?> value) {
        this.value = value;
    }

    void take(SettingValue<?> next) {
        value = next;
    }

    SettingValue<?> value() {
        return value;
    }

    String key() {
        return value.setting().key();
    }

    /** Whether it is set on the running desk, so that it can be lifted. */
    boolean overridden() {
        return value.origin() instanceof Origin.Overridden;
    }

    boolean standard() {
        return value.origin() instanceof Origin.Standard;
    }
}
