package precog.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private final RandomFacts random = new RandomFacts(3);

    @Test
    void whatWasAppendedIsThereAfterReopening() throws IOException {
        List<Journal.Entry> written = new ArrayList<>();
        try (FileJournal journal = new FileJournal(folder)) {
            for (int group = 0; group < 20; group++) {
                write(journal, NOON.plusSeconds(group), 1 + group % 3, written);
            }
        }
        try (FileJournal journal = new FileJournal(folder)) {
            assertThat(journal.repairs()).isEmpty();
            write(journal, NOON.plusSeconds(60), 2, written);
            assertThat(read(journal)).isEqualTo(written);
            assertThat(journal.lastSequence()).isEqualTo(written.size());
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void aTailTornAtAnyByteLeavesTheGroupsBeforeIt() throws IOException {
        List<Journal.Entry> written = new ArrayList<>();
        long secondEnds;
        try (FileJournal journal = new FileJournal(folder)) {
            write(journal, NOON, 2, written);
            write(journal, NOON, 1, written);
            secondEnds = Files.size(files().getFirst());
            append(journal, NOON, 2);
        }
        byte[] whole = Files.readAllBytes(files().getFirst());
        for (int length = (int) secondEnds; length < whole.length; length++) {
            Files.write(files().getFirst(), Arrays.copyOf(whole, length));
            try (FileJournal journal = new FileJournal(folder)) {
                assertThat(read(journal)).as("cut at %d", length).isEqualTo(written);
                assertThat(journal.repairs()).hasSize(length == secondEnds ? 0 : 1);
                append(journal, NOON, 1);
            }
            try (FileJournal journal = new FileJournal(folder)) {
                assertThat(journal.lastSequence()).isEqualTo(written.size() + 1);
            }
        }
    }

    @Test
    void aTailOfZeroesOrWithABadByteIsTorn() throws IOException {
        List<Journal.Entry> written = new ArrayList<>();
        long firstEnds;
        try (FileJournal journal = new FileJournal(folder)) {
            write(journal, NOON, 2, written);
            firstEnds = Files.size(files().getFirst());
            append(journal, NOON, 2);
        }
        byte[] whole = Files.readAllBytes(files().getFirst());
        Path file = files().getFirst();
        for (int at = (int) firstEnds; at < whole.length; at += 7) {
            byte[] bad = whole.clone();
            bad[at] ^= 0x40;
            Files.write(file, bad);
            try (FileJournal journal = new FileJournal(folder)) {
                assertThat(read(journal)).as("bad byte at %d", at).isEqualTo(written);
            }
        }
        byte[] zeroes = whole.clone();
        Arrays.fill(zeroes, (int) firstEnds, zeroes.length, (byte) 0);
        Files.write(file, zeroes);
        try (FileJournal journal = new FileJournal(folder)) {
            assertThat(read(journal)).isEqualTo(written);
        }
    }

    @Test
    void aDamagedGroupInTheMiddleIsAnErrorThatNamesFileAndOffset() throws IOException {
        try (FileJournal journal = new FileJournal(folder)) {
            append(journal, NOON, 2);
            append(journal, NOON, 1);
        }
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (int at : new int[] {8, 12, 30, 41, 60}) {
            byte[] bad = whole.clone();
            bad[at] ^= 1;
            Files.write(file, bad);
            assertThatThrownBy(() -> new FileJournal(folder))
                    .isInstanceOf(DamagedJournalException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("byte 8");
            assertThat(Files.readAllBytes(file)).isEqualTo(bad);
        }
    }

    @Test
    void rollsByDayAndBySizeAndMissesNoFile() throws IOException {
        List<Journal.Entry> written = new ArrayList<>();
        try (FileJournal journal = new FileJournal(folder, 50_000, FileJournalTest::plain)) {
            write(journal, NOON, 3, written);
            write(journal, NOON.plusSeconds(86_400), 3, written);
            assertThat(files()).hasSize(2);
            for (int group = 0; group < 100; group++) {
                write(journal, NOON.plusSeconds(86_400), 3, written);
            }
        }
        assertThat(files()).hasSizeGreaterThan(3);
        try (FileJournal journal = new FileJournal(folder)) {
            assertThat(read(journal)).isEqualTo(written);
        }
        Files.delete(files().get(1));
        assertThatThrownBy(() -> new FileJournal(folder))
                .isInstanceOf(DamagedJournalException.class)
                .hasMessageContaining("fact 4");
    }

    @Test
    void aFullDiskKeepsNothingOfTheGroupAndTakesTheNextOnce() throws IOException {
        FullDisk disk = new FullDisk();
        List<Journal.Entry> written = new ArrayList<>();
        try (FileJournal journal = new FileJournal(folder, FileJournal.DEFAULT_ROLL_BYTES, disk::open)) {
            write(journal, NOON, 2, written);
            disk.room(100);
            assertThatThrownBy(() -> append(journal, NOON, 3))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("No space left")
                    .hasMessageContaining("make room");
            assertThat(journal.lastSequence()).isEqualTo(written.size());
            assertThat(read(journal)).isEqualTo(written);
            disk.room(Long.MAX_VALUE);
            write(journal, NOON, 1, written);
            assertThat(read(journal)).isEqualTo(written);
        }
        try (FileJournal journal = new FileJournal(folder)) {
            assertThat(journal.repairs()).isEmpty();
            assertThat(read(journal)).isEqualTo(written);
        }
    }

    private void write(Journal journal, Instant at, int count, List<Journal.Entry> written) {
        for (Fact fact : append(journal, at, count)) {
            written.add(new Journal.Entry(written.size() + 1L, at, fact));
        }
    }

    private List<Fact> append(Journal journal, Instant at, int count) {
        List<Fact> facts = Stream.generate(random::next).limit(count).toList();
        journal.append(at, facts);
        return facts;
    }

    private static List<Journal.Entry> read(Journal journal) {
        List<Journal.Entry> entries = new ArrayList<>();
        journal.replay(entries::addAll);
        return entries;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    private static FileChannel plain(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.READ);
    }
}
