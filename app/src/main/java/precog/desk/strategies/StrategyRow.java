package precog.desk.strategies;

import precog.analytics.Performance;
import precog.analytics.StrategyVersion;

/**
 * A strategy version with what it earned.
 *
 * @param open positions of it that are still open
 */
record StrategyRow(StrategyVersion version, Performance performance, long open) {
    long id() {
        return version.id();
    }

    @Override
    public String toString() {
        return version.label();
    }
}
