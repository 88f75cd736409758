package precog.analytics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a strategy version stands in its life: draft → testing → active ⇄ inactive → deprecated, testing → draft. */
public enum StrategyStatus {
    DRAFT,
    TESTING,
    ACTIVE,
    INACTIVE,
    DEPRECATED;

    /** The code as stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a code; {@link IllegalArgumentException} where there is none. */
    public static StrategyStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no strategy status '" + code + "'."));
    }

    /** The code, which is also the word people use. */
    @Override
    public String toString() {
        return code();
    }

    /** Where it may go from here. */
    public List<StrategyStatus> next() {
        return switch (this) {
            case DRAFT -> List.of(TESTING);
            case TESTING -> List.of(ACTIVE, DRAFT);
            case ACTIVE -> List.of(INACTIVE);
            case INACTIVE -> List.of(ACTIVE, DEPRECATED);
            case DEPRECATED -> List.of();
        };
    }
}
