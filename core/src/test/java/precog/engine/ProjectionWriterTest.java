package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import precog.journal.Journal;
import precog.journal.MemoryJournal;
import precog.journal.Projection;
import precog.journal.ProjectionException;
import precog.journal.RandomFacts;

class ProjectionWriterTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    /** A store that refuses so many times before it takes anything. */
    private static class Moody implements Projection {
        private final List<Journal.Entry> held = new ArrayList<>();
        private final CountDownLatch refusals;

        Moody(int refusals) {
            this.refusals = new CountDownLatch(refusals);
        }

        @Override
        public long position() {
            return held.isEmpty() ? 0 : held.getLast().sequence();
        }

        @Override
        public void apply(List<Journal.Entry> entries) {
            if (refusals.getCount() > 0) {
                refusals.countDown();
                throw new ProjectionException("The synthetic store is gone.", new IllegalStateException("gone"));
            }
            entries.stream().filter(entry -> entry.sequence() > position()).forEach(held::add);
        }

        @Override
        public void close() {}
    }

    private static List<Journal.Entry> entries(int count) {
        MemoryJournal journal = new MemoryJournal();
        RandomFacts random = new RandomFacts(5);
        for (int i = 0; i < count; i++) {
            journal.append(NOON, List.of(random.next()));
        }
        List<Journal.Entry> entries = new ArrayList<>();
        journal.replay(entries::addAll);
        return entries;
    }

    @Test
    void whatTheStoreRefusedIsTriedAgainAndNothingIsLost() throws InterruptedException {
        Moody store = new Moody(3);
        List<Journal.Entry> entries = entries(2_000);
        try (ProjectionWriter writer = new ProjectionWriter(store)) {
            entries.forEach(entry -> writer.post(List.of(entry)));
            store.refusals.await();
        }
        assertThat(store.held).isEqualTo(entries);
    }

    @Test
    void groupsAreNeverCut() throws InterruptedException {
        List<List<Long>> calls = new CopyOnWriteArrayList<>();
        Moody store = new Moody(1) {
            @Override
            public void apply(List<Journal.Entry> entries) {
                super.apply(entries);
                calls.add(entries.stream().map(Journal.Entry::sequence).toList());
            }
        };
        List<Journal.Entry> entries = entries(1_400);
        try (ProjectionWriter writer = new ProjectionWriter(store)) {
            for (int from = 0; from < entries.size(); from += 7) {
                writer.post(entries.subList(from, from + 7));
            }
            store.refusals.await();
        }
        assertThat(store.held).isEqualTo(entries);
        assertThat(calls).allSatisfy(call -> assertThat(call.size() % 7).isZero());
    }

    @Test
    void saysWhatIsWrongWhileTheStoreFails() throws InterruptedException {
        Moody store = new Moody(2);
        ProjectionWriter writer = new ProjectionWriter(store);
        writer.post(entries(1));
        store.refusals.await();
        writer.close();

        assertThat(writer.failures()).isEqualTo(2);
        assertThat(writer.trouble()).isNull();
    }

    @Test
    void recoveryCompletesAStoreThatLagsAndWritesNothingTwice() {
        MemoryJournal journal = new MemoryJournal();
        List<Journal.Entry> entries = entries(1_200);
        entries.forEach(entry -> journal.append(entry.at(), List.of(entry.fact())));
        Moody store = new Moody(0);
        store.apply(entries.subList(0, 700));

        Recovery.complete(store, journal);
        Recovery.complete(store, journal);

        assertThat(store.held).isEqualTo(entries);
    }
}
