package precog.journal;

import java.util.List;

/**
 * A store that follows the journal: it holds what the facts say in its own form, and knows how far it has come, so
 * that it can be completed after a crash. Called on one thread.
 */
public interface Projection extends AutoCloseable {
    /** Sequence of the last entry it holds; 0 where it is empty. */
    long position();

    /**
     * Takes entries in sequence, in one transaction per call; entries at or before {@link #position()} change nothing.
     *
     * @throws ProjectionException where the store could not take them; it is then unchanged
     */
    void apply(List<Journal.Entry> entries);

    @Override
    void close();
}
