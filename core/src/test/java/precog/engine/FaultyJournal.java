package precog.engine;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import precog.journal.Fact;
import precog.journal.Journal;

/** A journal whose process may die just before a group is durable, or just after. */
final class FaultyJournal implements Journal {
    private final Journal journal;
    private final Crash.Fuse fuse;

    FaultyJournal(Journal journal, Crash.Fuse fuse) {
        this.journal = journal;
        this.fuse = fuse;
    }

    @Override
    public long append(Instant at, List<Fact> facts) {
        fuse.step("before a group of " + facts.size() + " facts is durable");
        long last = journal.append(at, facts);
        fuse.step("after a group of " + facts.size() + " facts is durable");
        return last;
    }

    @Override
    public void replay(Consumer<List<Entry>> consumer) {
        journal.replay(consumer);
    }

    @Override
    public long lastSequence() {
        return journal.lastSequence();
    }

    @Override
    public void close() {
        journal.close();
    }
}
