package precog.config;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;

/**
 * All that was said about settings, so that those in force can be found for any moment: a default gives way to the
 * user's file, that to an override while it lasts, that to the method version in use.
 *
 * @param base what the user's file and the method version give
 * @param overrides what was overridden on the running desk, at most one a key
 */
public record SettingLayers(
        ExecutionEnvironment environment, List<GivenSetting> base, List<SettingOverride> overrides) {
    public SettingLayers {
        base = List.copyOf(base);
        overrides = List.copyOf(overrides);
    }

    /** The settings in force at {@code now}; {@link SettingsException} where they are wrong. */
    public Settings at(Instant now) {
        List<GivenSetting> given = new ArrayList<>(base);
        for (SettingOverride override : overrides) {
            String value = override.value();
            if (value != null && (override.expiresAt() == null || now.isBefore(override.expiresAt()))) {
                Origin origin = new Origin.Overridden(
                        override.reason(), override.author(), override.at(), override.expiresAt());
                given.add(new GivenSetting(override.key(), value, origin));
            }
        }
        return Settings.of(environment, given);
    }

    /** These with one more override, which replaces or lifts an earlier one of its key. */
    public SettingLayers with(SettingOverride override) {
        List<SettingOverride> all = new ArrayList<>(overrides);
        all.removeIf(one -> one.key().equals(override.key()));
        if (override.value() != null) {
            all.add(override);
        }
        return new SettingLayers(environment, base, all);
    }

    /** Why these overrides, all made at one moment, cannot be taken over together; nothing where they can. */
    public List<SettingProblem> refusals(List<SettingOverride> overrides) {
        SettingLayers then = this;
        for (SettingOverride override : overrides) {
            then = then.with(override);
        }
        try {
            Settings settings = then.at(overrides.getFirst().at());
            return overrides.stream()
                    .filter(one -> settings.find(one.key()).isEmpty())
                    .map(one ->
                            new SettingProblem(one.key(), "lifted", "there is no such setting", new Origin.Standard()))
                    .toList();
        } catch (SettingsException e) {
            return e.problems();
        }
    }

    /** When the next override ends after {@code now}; null where none does. */
    public @Nullable Instant nextExpiry(Instant now) {
        return overrides.stream()
                .map(SettingOverride::expiresAt)
                .filter(at -> at != null && at.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
