package precog.desk.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.config.Origin;
import precog.config.SettingValue;

/** A setting on the screen. */
final class SettingRow implements SettingLine {
    private final int place;
    private final SettingGroup parent;
    private SettingValue<?> value;

    SettingRow(int place, SettingGroup parent, SettingValue<?> value) {
        this.place = place;
        this.parent = parent;
        this.value = value;
    }

    void take(SettingValue<?> next) {
        value = next;
    }

    @Override
    public int place() {
        return place;
    }

    @Override
    public SettingGroup parent() {
        return parent;
    }

    SettingValue<?> value() {
        return value;
    }

    @Override
    public String key() {
        return value.setting().key();
    }

    String effect() {
        return value.setting().effect();
    }

    String unit() {
        return value.setting().kind().unit();
    }

    /** Whether it is set on the running desk, so that it can be lifted. */
    boolean overridden() {
        return value.origin() instanceof Origin.Overridden;
    }

    boolean standard() {
        return value.origin() instanceof Origin.Standard;
    }

    /** Who said so; of an override without its end, which counts down beside it. */
    String origin() {
        return value.origin() instanceof Origin.Overridden override
                ? "override by " + override.author() + " (" + override.reason() + ")"
                : value.origin().words();
    }

    /** When its override ends; null where it has none, or one that holds until it is lifted. */
    @Nullable
    Instant endsAt() {
        return value.origin() instanceof Origin.Overridden override ? override.expiresAt() : null;
    }
}
