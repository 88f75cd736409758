package precog.desk.strategies;

import precog.analytics.Performance;
import precog.analytics.StrategyVersion;
import precog.value.StrategyRef;

/**
 * A strategy version with what it earned.
 *
 * @param open positions of it that are still open
 */
record StrategyRow(StrategyVersion version, Performance performance, long open) {
    long id() {
        return version.id();
    }

    /** Whether it is this very version. */
    boolean isOf(StrategyRef ref) {
        return version.name().equals(ref.name()) && version.version().equals(ref.version());
    }

    @Override
    public String toString() {
        return version.label();
    }
}
