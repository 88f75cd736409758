package precog.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A record that lives as long as the process: for backtests, and for runs nobody wants to keep. */
public final class MemoryJournal implements Journal {
    private final List<List<Entry>> groups = new ArrayList<>();
    private long lastSequence;

    @Override
    public long append(Instant at, List<Fact> facts) {
        List<Entry> group = Entry.group(lastSequence + 1, at, facts);
        groups.add(group);
        lastSequence = group.getLast().sequence();
        return lastSequence;
    }

    @Override
    public void replay(Consumer<List<Entry>> consumer) {
        List.copyOf(groups).forEach(consumer);
    }

    @Override
    public long lastSequence() {
        return lastSequence;
    }

    @Override
    public void close() {
        // Nothing outlives the process.
    }
}
