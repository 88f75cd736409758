package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.analytics.Note;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookSnapshot;
import precog.journal.FileJournal;
import precog.journal.JournalCopy;
import precog.order.TimeInForce;
import precog.recording.Opening;
import precog.recording.RecordedFeed;
import precog.recording.Recording;
import precog.recording.SessionRecorder;
import precog.risk.BreakerType;
import precog.sim.SimulationSettings;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** A session that was taken down becomes the same again, to the byte of its journal. */
class RecordedSessionTest {
    private static final long SEED = 11;
    private static final Duration LENGTH = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    private static Path original;
    private static Path recordings;

    /** A session of yesterday, and one that goes on from it and is taken down, with commands in its midst. */
    @BeforeAll
    static void record() throws InterruptedException {
        original = folder.resolve("original");
        recordings = folder.resolve("recordings");
        try (FileJournal journal = new FileJournal(original)) {
            SimulatedDesk.open(journal, SEED, LENGTH, UnaryOperator.identity()).run();
        }
        try (FileJournal journal = new FileJournal(original)) {
            Recovery recovery = Recovery.of(journal);
            Opening opening = new Opening(
                    Opening.FORMAT,
                    recovery.lastAt().orElseThrow(),
                    journal.lastSequence(),
                    "simulated",
                    "simulated",
                    SEED,
                    true);
            try (SessionRecorder recorder = SessionRecorder.begin(
                    recordings, opening, folder.resolve("settings.properties"), InstantSource.system())) {
                Trader trader = new Trader();
                SimulatedDesk desk = SimulatedDesk.open(
                        recovery,
                        journal,
                        SEED,
                        LENGTH,
                        UnaryOperator.identity(),
                        new SimulatedDesk.Tapped(
                                null,
                                message -> {
                                    recorder.heard(message);
                                    trader.heard(message);
                                },
                                new Script(List.of(), recorder::asked)));
                trader.session = desk.session;
                desk.run();
            }
        }
    }

    /** Asks for something now and then, as somebody at the desk would. */
    private static final class Trader {
        private Session session;
        private int books;
        private MarketId market;

        void heard(FeedMessage message) {
            if (message instanceof BookSnapshot book) {
                market = book.market();
            }
            books++;
            if (market != null && books % 700 == 0) {
                session.submit(new Command.PlaceOrder(
                        market,
                        Outcome.YES,
                        Action.BUY,
                        Quantity.of(20),
                        Price.of("0.9500"),
                        TimeInForce.GOOD_TILL_CANCELED,
                        false,
                        "me"));
                session.submit(new Command.SetSetting("edge.shrink", "0.2", "a test of books " + books, null, "me"));
            }
            if (books % 2500 == 0) {
                session.submit(new Command.Kill(true, "me"));
                session.submit(new Command.ResetBreaker(BreakerType.MANUAL, "RESET", "me"));
            }
        }
    }

    private static SimulatedDesk again(FileJournal journal, Script script) {
        Recording recording = Recording.keptIn(recordings).getFirst();
        return SimulatedDesk.open(
                Recovery.of(journal),
                journal,
                SEED,
                LENGTH,
                UnaryOperator.identity(),
                new SimulatedDesk.Tapped(recording.feed(), message -> {}, script));
    }

    private static Path copyOfJournal(String name) {
        Path copy = folder.resolve(name);
        JournalCopy.upTo(Recording.keptIn(recordings).getFirst().opening().journalSequence(), original, copy);
        return copy;
    }

    @Test
    void repeatedItGivesTheSameJournal() throws Exception {
        Recording recording = Recording.keptIn(recordings).getFirst();
        assertThat(recording.requests()).hasSizeGreaterThan(4);
        Path copy = copyOfJournal("copy");
        try (FileJournal journal = new FileJournal(copy)) {
            again(journal, new Script(recording.requests(), request -> {})).run();
        }
        assertThat(GoldenReplayTest.hash(copy)).isEqualTo(GoldenReplayTest.hash(original));
        assertThat(recording.end()).isAfter(recording.opening().at().plus(LENGTH.minusSeconds(5)));
    }

    @Test
    void ownCommandsEndTheRepetition() throws Exception {
        Recording recording = Recording.keptIn(recordings).getFirst();
        List<Request> mine = new ArrayList<>();
        Path copy = copyOfJournal("mine");
        try (FileJournal journal = new FileJournal(copy)) {
            SimulatedDesk desk = again(journal, new Script(recording.requests(), mine::add));
            desk.session.submit(new Command.AddNote(Note.Subject.DAY, 20000, "mine", List.of(), "me"));
            desk.run();
            assertThat(desk.session.repeats()).isFalse();
        }
        assertThat(mine)
                .singleElement()
                .satisfies(request -> assertThat(request.command()).isInstanceOf(Command.AddNote.class));
        assertThat(GoldenReplayTest.hash(copy)).isNotEqualTo(GoldenReplayTest.hash(original));
    }

    @Test
    void aRecordingThatWasCutOffEndsThere() throws IOException {
        Path cut = withoutMark("cut");
        Recording recording = Recording.open(cut);
        Path heard = cut.resolve("heard.ndjson.gz");
        byte[] whole = Files.readAllBytes(heard);
        long all = count(recording.feed());
        Files.write(heard, Arrays.copyOf(whole, whole.length * 2 / 3));
        Path asked = cut.resolve("asked.ndjson");
        byte[] lines = Files.readAllBytes(asked);
        int requests = recording.requests().size();
        Files.write(asked, Arrays.copyOf(lines, lines.length - 5));

        assertThat(count(recording.feed())).isBetween(all / 3, all - 1);
        assertThat(recording.requests()).hasSize(requests - 1);
        assertThat(recording.end()).isBefore(recording.opening().at().plus(LENGTH));
    }

    @Test
    void theOldestGoFirst() {
        Path root = folder.resolve("pruned");
        Instant at = SimulationSettings.SUNDAY_AFTERNOON;
        for (int day = 0; day < 3; day++) {
            Opening opening =
                    new Opening(Opening.FORMAT, at.plus(Duration.ofDays(day)), 0, "simulated", "simulated", 3L, false);
            SessionRecorder.begin(root, opening, folder.resolve("none"), InstantSource.system())
                    .close();
        }
        long each = Recording.keptIn(root).getFirst().bytes();

        assertThat(Recording.prune(root, 2 * each)).hasSize(1);

        assertThat(Recording.keptIn(root))
                .extracting(kept -> kept.opening().at())
                .containsExactly(at.plus(Duration.ofDays(2)), at.plus(Duration.ofDays(1)));
    }

    @Test
    void howFarItReachesIsMarkedAsTheMessagesSay() throws IOException {
        Recording marked = Recording.keptIn(recordings).getFirst();
        Path unmarked = withoutMark("unmarked");

        assertThat(marked.folder().resolve("end")).exists();
        assertThat(marked.end()).isEqualTo(Recording.open(unmarked).end());
    }

    /** The recording again, as a kill leaves it that comes before its end is marked. */
    private static Path withoutMark(String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        Path original = Recording.keptIn(recordings).getFirst().folder();
        for (String file : List.of("opening.json", "heard.ndjson.gz", "asked.ndjson")) {
            Files.copy(original.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static long count(RecordedFeed feed) {
        try (feed) {
            long count = 0;
            while (!feed.ended()) {
                feed.next();
                count++;
            }
            return count;
        }
    }
}
