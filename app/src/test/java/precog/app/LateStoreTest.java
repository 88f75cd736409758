package precog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.db.DatabaseAddress;
import precog.journal.Fact;
import precog.journal.Journal;
import precog.journal.MemoryJournal;
import precog.journal.ProjectionException;
import precog.settlement.Account;
import precog.value.ExecutionEnvironment;
import precog.value.Money;

/** A database follows the journal it began with, and no other. */
class LateStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private static List<Journal.Entry> write(Journal journal, int facts) {
        for (int fact = 0; fact < facts; fact++) {
            Account account = new Account(
                    ExecutionEnvironment.PAPER,
                    "kalshi",
                    Money.ofDollars(1000),
                    Money.ofDollars(1000 + fact),
                    NOW.plusSeconds(fact));
            journal.append(account.at(), List.of(new Fact.AccountFact(account)));
        }
        List<Journal.Entry> entries = new ArrayList<>();
        journal.replay(entries::addAll);
        return entries;
    }

    private LateStore on(Journal journal) {
        return new LateStore(
                folder,
                DatabaseAddress.ofFile(folder.resolve("precog")),
                journal,
                ExecutionEnvironment.PAPER,
                SimulatedModels.catalogue(),
                NOW);
    }

    @Test
    void aDatabaseOfAnotherJournalIsRefusedAndSaysSo() {
        Journal first = new MemoryJournal();
        List<Journal.Entry> entries = write(first, 5);
        try (LateStore store = on(first)) {
            store.apply(entries);
            assertThat(store.position()).isEqualTo(5);
        }

        Journal other = new MemoryJournal();
        try (LateStore store = on(other)) {
            assertThatThrownBy(() -> store.apply(write(other, 2)))
                    .isInstanceOf(ProjectionException.class)
                    .hasMessageContaining("belongs to another account")
                    .hasMessageContaining("--db");
            assertThat(store.isOpen()).isFalse();
        }
    }
}
