package precog.engine;

import java.util.Random;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * All chance of a test comes from one number, {@code -Dprecog.seed}; a test that fails says which. What the threads of
 * client, desk and exchange make of it is their own affair, so a seed brings back the same world, not the same instant.
 */
final class Chance implements TestWatcher {
    /** The seed of this run. */
    static final long SEED = Long.getLong("precog.seed", 20261122L);

    /** A source of chance of its own for each purpose, so that one does not shift another. */
    static Random of(String purpose) {
        return new Random(SEED * 31 + purpose.hashCode());
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        System.err.println(context.getDisplayName() + " failed with -Dprecog.seed=" + SEED);
    }
}
