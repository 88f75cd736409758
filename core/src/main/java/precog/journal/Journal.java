package precog.journal;

import java.util.List;
import java.util.function.Consumer;

/** The append-only record. What {@link #append} returned for is durable, whatever happens next. */
public interface Journal extends AutoCloseable {
    /** A fact with its place in the journal. Sequences start at 1 and have no holes. */
    record Entry(long sequence, Fact fact) {}

    /**
     * Appends facts as one group with one force to disk: after a crash either all of them are there or none is.
     *
     * @return the sequence of the last of them
     * @throws JournalException where they could not be made durable; none of them then counts
     */
    long append(List<Fact> facts);

    /** Reads all whole groups from the start; a torn last group is left out. */
    void replay(Consumer<Entry> consumer);

    /** Sequence of the last durable fact, 0 where there is none. */
    long lastSequence();

    @Override
    void close();
}
