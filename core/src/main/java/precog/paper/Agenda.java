package precog.paper;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is due when; of the same instant, in the order it was added. */
final class Agenda<T> {
    private final PriorityQueue<Entry<T>> entries = new PriorityQueue<>(
            Comparator.<Entry<T>, Instant>comparing(Entry::at).thenComparingLong(Entry::number));
    private long added;

    private record Entry<T>(Instant at, long number, T what) {}

    void add(Instant at, T what) {
        entries.add(new Entry<>(at, added++, what));
    }

    @Nullable
    Instant nextAt() {
        Entry<T> first = entries.peek();
        return first == null ? null : first.at();
    }

    T next() {
        return entries.remove().what();
    }
}
