package precog.desk.settings;

import java.util.Locale;
import precog.config.Origin;
import precog.config.SettingValue;

/** A setting on the screen; the same object for as long as the desk runs. */
final class SettingRow {
    private final int place;
    private SettingValue<?> value;

    /** @param place in the catalogue, from 0 */
    SettingRow(int place, SettingValue<?> value) {
        this.place = place;
        this.value = value;
    }

    void take(SettingValue<?> next) {
        value = next;
    }

    int place() {
        return place;
    }

    SettingValue<?> value() {
        return value;
    }

    String key() {
        return value.setting().key();
    }

    String effect() {
        return value.setting().effect();
    }

    /** The part of the desk it belongs to: the first word of its key. */
    String group() {
        String word = key().substring(0, key().indexOf('.'));
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Whether it is set on the running desk, so that it can be lifted. */
    boolean overridden() {
        return value.origin() instanceof Origin.Overridden;
    }

    boolean standard() {
        return value.origin() instanceof Origin.Standard;
    }
}
