package precog.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A record that lives as long as the process: for backtests, and for runs nobody wants to keep. */
public final class MemoryJournal implements Journal {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public long append(Instant at, List<Fact> facts) {
        for (Fact fact : facts) {
            entries.add(new Entry(entries.size() + 1L, at, fact));
        }
        return entries.size();
    }

    @Override
    public void replay(Consumer<Entry> consumer) {
        List.copyOf(entries).forEach(consumer);
    }

    @Override
    public long lastSequence() {
        return entries.size();
    }

    @Override
    public void close() {
        // Nothing outlives the process.
    }
}
