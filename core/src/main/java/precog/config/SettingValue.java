package precog.config;

/** A setting with the value in force and where that comes from: a row of the settings screen. */
public record SettingValue<T extends Comparable<? super T>>(Setting<T> setting, T value, Origin origin) {
    /** The value as it would be written in the file. */
    public String text() {
        return setting.kind().writer().apply(value);
    }
}
