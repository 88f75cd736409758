package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import precog.edge.Check;
import precog.edge.Rule;
import precog.journal.FileJournal;
import precog.journal.FullDisk;
import precog.journal.Journal;
import precog.journal.Projection;
import precog.journal.ProjectionException;
import precog.kalshi.fake.Match;
import precog.kalshi.fake.Side;
import precog.order.OrderState;
import precog.order.TimeInForce;
import precog.position.Position;
import precog.risk.BreakerType;

/** Row 26: the disk is full, the journal is gone for a minute or torn, the database is locked. */
@ExtendWith(Chance.class)
class LiveStorageFaultsTest {
    private final Random random = Chance.of("storage");
    private final FullDisk disk = new FullDisk();
    private final LiveRig rig = new LiveRig();

    @TempDir
    private Path folder;

    @BeforeEach
    void quote() {
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.BID, rig.at("0.4600"), "500.00");
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.ASK, rig.at("0.4800"), "500.00");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Command.PlaceOrder ticket() {
        return LiveRig.ticket(rig.at("0.4500"), rig.of("5.00"), TimeInForce.GOOD_TILL_CANCELED);
    }

    /** The journal stops in the middle of a group; what the exchange does meanwhile is heard when it goes on. */
    private CompletableFuture<Answer> askOnAFullDisk() {
        rig.keepsIn(disk.journal(folder)).open().ready();
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        rig.awaitOrder(OrderState.RESTING);
        rig.anyMoment();
        disk.room(random.nextInt(200));
        CompletableFuture<Answer> answer = rig.ask(ticket());
        rig.await("the trouble is told", now -> now.storeTrouble() != null);
        assertThat(rig.desk().storeTrouble()).contains("make room on the disk");
        rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, rig.at("0.4700"), rig.of("4.00"));
        assertThat(answer).as("the answer waits for the journal").isNotDone();
        return answer;
    }

    private void itGoesOn(CompletableFuture<Answer> answer) {
        disk.room(Long.MAX_VALUE);
        assertThat(answer.join()).isNotNull();
        rig.await("the trouble is over", now -> now.storeTrouble() == null);
        rig.ready();
        assertThat(rig.submit(ticket()).done()).isTrue();
        rig.awaitOrder(OrderState.RESTING);
        rig.closeAndCompare();
    }

    @Test
    void row26OnAFullDiskNoOrderLeavesAndTradingGoesOnWhenThereIsRoom() {
        CompletableFuture<Answer> answer = askOnAFullDisk();
        rig.anyMoment();
        assertThat(rig.kalshi().requests(Match.CREATE)).hasSize(1);
        itGoesOn(answer);
    }

    @Test
    void row26AnEntryThatWaitedAMinuteForTheJournalIsNeverSent() {
        CompletableFuture<Answer> answer = askOnAFullDisk();
        Instant until = rig.clock().instant().plusSeconds(60);
        rig.awaitThat("a minute is over", () -> rig.clock().instant().isAfter(until));
        assertThat(rig.kalshi().requests(Match.CREATE)).hasSize(1);
        disk.room(Long.MAX_VALUE);
        rig.await(
                "it is given up",
                now -> now.orders().stream().anyMatch(order -> "stale_intent".equals(order.reasonCode())));
        assertThat(rig.kalshi().requests(Match.CREATE)).hasSize(1);
        itGoesOn(answer);
    }

    @Test
    void row26AJournalThatIsTornAtItsEndIsMendedAndTheExchangeFillsTheGap() throws IOException {
        rig.keepsIn(new FileJournal(folder)).open().ready();
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        rig.awaitOrder(OrderState.RESTING);
        rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, rig.at("0.4700"), rig.of("4.00"));
        rig.awaitOrder(OrderState.PARTIALLY_FILLED);
        rig.kill();
        rig.closeJournal();
        tear(1 + random.nextInt(40));
        FileJournal mended = new FileJournal(folder);
        assertThat(mended.repairs()).singleElement().asString().contains("cut off in the middle of a group");
        rig.keepsIn(mended).open().ready();
        assertThat(rig.kalshi().account().orders()).hasSize(1);
        rig.closeAndCompare();
    }

    /** Takes the last bytes of the journal away. */
    private void tear(int bytes) throws IOException {
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        try (FileChannel file = FileChannel.open(files.getLast(), StandardOpenOption.WRITE)) {
            file.truncate(file.size() - bytes);
        }
    }

    /** A database that can be locked. */
    private static final class Lockable implements Projection {
        private final AtomicBoolean locked = new AtomicBoolean();
        private final AtomicLong position = new AtomicLong();

        @Override
        public long position() {
            return position.get();
        }

        @Override
        public void apply(List<Journal.Entry> entries) {
            if (locked.get()) {
                throw new ProjectionException("The synthetic database is locked.", new IllegalStateException("lock"));
            }
            assertThat(entries.getFirst().sequence()).isEqualTo(position.get() + 1);
            position.set(entries.getLast().sequence());
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    @Test
    void row26WhileTheDatabaseIsLockedNothingOpensExitsPassAndItCatchesUp() {
        Lockable database = new Lockable();
        try (ProjectionWriter writer = new ProjectionWriter(database)) {
            Journal journal = new FileJournal(folder);
            rig.keepsIn(journal).followedBy(writer::post, writer).open().ready();
            rig.buy(rig.at("0.4800"), rig.of("10.00"));
            rig.awaitOrder(OrderState.FILLED);
            rig.ready();
            rig.anyMoment();
            database.locked.set(true);
            long position = rig.desk().positions().getFirst().id();
            rig.submit(ticket());
            rig.await(
                    "the breaker trips",
                    now -> now.breakers().stream()
                            .anyMatch(breaker -> breaker.type() == BreakerType.DATABASE_ERRORS && breaker.tripped()));
            assertThat(rig.desk().storeTrouble()).isEqualTo("The synthetic database is locked.");
            assertThat(rig.submit(ticket()).refusals()).extracting(Check::rule).contains(Rule.BREAKER);
            rig.submit(new Command.ClosePosition(position, null, "ann"));
            rig.await("the exit passes", now -> now.positions().stream().noneMatch(Position::isOpen));
            database.locked.set(false);
            rig.await("it is well again", now -> now.storeTrouble() == null);
            rig.awaitThat("it has caught up", () -> writer.backlog() == 0);
            assertThat(rig.submit(new Command.ResetBreaker(BreakerType.DATABASE_ERRORS, "RESET", "ann"))
                            .done())
                    .isTrue();
            rig.ready();
            assertThat(rig.submit(ticket()).done()).isTrue();
            rig.closeAndCompare();
            assertThat(Objects.requireNonNull(journal).lastSequence()).isPositive();
        }
        // Closed, the writer has written all there was.
        assertThat(database.position()).isEqualTo(rig.lastSequence());
    }
}
