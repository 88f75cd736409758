package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.feed.SettlementResult;
import precog.journal.FileJournal;
import precog.journal.MemoryJournal;
import precog.paper.PaperExchange;
import precog.value.Price;

/** The same input gives the same journal, byte for byte. */
class GoldenReplayTest {
    /** Of the scripted world below. It changes where facts or rules change: look at the difference before you renew it. */
    private static final String GOLDEN = "180 edges, 2 alerted, 2 decisions (approved 2), 5 orders, 4 fills, "
            + "2 exits (trailing_stop 1, partial_exit_target 1), 1 settlements, 0 refusals; The books balance: "
            + "cash $9898.629500 by the account, $9898.629500 by trades and settlements, $9898.629500 by positions "
            + "(realized $-101.370500, open cost $0.000000, fees $10.370500).";

    @TempDir
    Path folder;

    @Test
    void theSimulatedVenueTwiceGivesTheSameBytes() throws Exception {
        assertThat(simulated(folder.resolve("one"))).isEqualTo(simulated(folder.resolve("two")));
    }

    private static String simulated(Path journalFolder) throws Exception {
        try (FileJournal journal = new FileJournal(journalFolder)) {
            SimulatedDesk.open(journal, 11, Duration.ofMinutes(5), UnaryOperator.identity())
                    .run();
        }
        return hash(journalFolder);
    }

    @Test
    void aScriptedWorldIsTradedAsBefore() throws InterruptedException {
        ScriptedWorld world = new ScriptedWorld()
                .list("RISE", 0)
                .hold("RISE", 1, 120, 50, 52)
                .hold("RISE", 120, 240, 62, 64)
                .hold("RISE", 240, 600, 55, 57)
                .list("PAYS", 0)
                .hold("PAYS", 3, 300, 50, 52)
                .settle("PAYS", 301, SettlementResult.NO, Price.ZERO);
        PaperExchange venue = ScriptedDesk.exchange();
        RunSummary summary = new ScriptedDesk(world)
                .holds("RISE", "0.7500")
                .holds("PAYS", "0.7000")
                .open(new MemoryJournal(), venue, venue, 600)
                .run()
                .engine()
                .summary();

        assertThat(summary.line() + "; " + summary.books().sentence()).isEqualTo(GOLDEN);
    }

    /** One hash over the files of a journal. */
    static String hash(Path journalFolder) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<Path> files;
        try (Stream<Path> all = Files.list(journalFolder)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            digest.update(Files.readAllBytes(file));
        }
        assertThat(files).isNotEmpty();
        return HexFormat.of().formatHex(digest.digest());
    }
}
