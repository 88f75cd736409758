package precog.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** The append-only record. What {@link #append} returned for is durable, whatever happens next. */
public interface Journal extends AutoCloseable {
    /**
     * A fact with its place in the journal. Sequences start at 1 and have no holes.
     *
     * @param at engine time of the group it was appended with
     */
    record Entry(long sequence, Instant at, Fact fact) {
        /** The entries of a group whose first fact has the sequence {@code first}. */
        public static List<Entry> group(long first, Instant at, List<Fact> facts) {
            List<Entry> entries = new ArrayList<>(facts.size());
            for (Fact fact : facts) {
                entries.add(new Entry(first + entries.size(), at, fact));
            }
            return Collections.unmodifiableList(entries);
        }
    }

    /**
     * Appends facts as one group with one force to disk: after a crash either all of them are there or none is.
     *
     * @param at engine time, which also decides when the record rolls to the next day
     * @param facts at least one
     * @return the sequence of the last of them
     * @throws JournalException where they could not be made durable; none of them then counts
     */
    long append(Instant at, List<Fact> facts);

    /** Reads all whole groups from the start, one call a group; a torn last group is left out. */
    void replay(Consumer<List<Entry>> consumer);

    /** Sequence of the last durable fact, 0 where there is none. */
    long lastSequence();

    @Override
    void close();
}
