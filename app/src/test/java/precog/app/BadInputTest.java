package precog.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who gives a command something wrong is told. All files here are synthetic. */
class BadInputTest {
    private static final String GAMES = "date,season,neutral,playoff,team1,team2,score1,score2,result1";
    private static final String BOOK =
            "{\"recv_ms\":1767614400010,\"event\":{\"type\":\"orderbook_snapshot\",\"sid\":1,"
                    + "\"seq\":%d,\"msg\":{\"market_ticker\":\"KXSYNTHETIC-A\",\"market_id\":\"0\","
                    + "\"yes_dollars_fp\":[[\"0.4000\",\"10.00\"]],\"no_dollars_fp\":[[\"0.5500\",\"7.25\"]]}}}";

    @TempDir
    Path temp;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(temp.resolve(name), String.join("\n", lines));
    }

    private String data() {
        return temp.resolve("data").toString();
    }

    /** Failed with this one sentence and nothing else on standard error. */
    private static void failed(CommandRun run, String sentence) {
        assertThat(run.err().strip()).isEqualTo(sentence);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aRecordingCutOffInItsLastLineIsFoldedUpToThere() throws IOException {
        Path tape = file(
                "cut.ndjson",
                BOOK.formatted(1),
                BOOK.formatted(2),
                BOOK.formatted(3).substring(0, 90));

        CommandRun run = CommandRun.of("replay", "--summary", tape.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("{\"frames\":2,\"snapshots\":2,").contains("\"best_bid\":0.4000");
        assertThat(run.err()).startsWith("The recording " + tape + " is torn at line 3 and was played up to there. ");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void garbageInTheMiddleOfARecordingIsNamedByFileAndLineAndNothingIsGuessedBehindIt() throws IOException {
        Path tape = file("garbage.ndjson", BOOK.formatted(1), "\u0000\u0007{{not a frame", BOOK.formatted(3));

        CommandRun run = CommandRun.of("replay", "--summary", tape.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("{\"frames\":1,\"snapshots\":1,");
        assertThat(run.err()).startsWith("The recording " + tape + " is torn at line 2 and was played up to there. ");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void aPlaceWithoutARecordingIsRefused() {
        Path nowhere = temp.resolve("nowhere");
        failed(
                CommandRun.of("replay", "--summary", nowhere.toString()),
                "There is no recording at " + nowhere
                        + ": name a file that ends in .tape, .ndjson, .ndjson.gz, or a folder of them.");
    }

    @Test
    void aWrongColumnOrValueImportsNothing() throws IOException {
        Path column = file("column.csv", GAMES.replace("season", "saison"), "1999-01-31,1998,1,1,DEN,ATL,34,19,1");
        Path value = file(
                "value.csv",
                GAMES,
                "1999-01-31,1998,1,1,DEN,ATL,34,19,1",
                "2000-01-30,1999,1,1,LAR,TEN,many,16,1",
                "2001-01-28,2000,1,1,BAL,NYG,34,7,1");

        failed(
                CommandRun.of("import", "games", "--data", data(), column.toString()),
                "column.csv, line 1, field season: found nothing, expected a column of this name.");
        failed(
                CommandRun.of("import", "games", "--data", data(), value.toString()),
                "value.csv, line 3, field score1: found 'many', expected a whole number from 0 to 999.");

        assertThat(CommandRun.of("db", "migrate", "--data", data()).code()).isZero();
        CommandRun count = CommandRun.of("sql", "--data", data(), "SELECT COUNT(*) AS games FROM game_states");
        assertThat(count.out()).isEqualTo("games\n0\n");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithoutThePassword() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String url = "postgresql://trader:secret@localhost:" + free + "/precog";
        Path games = file("games.csv", GAMES, "1999-01-31,1998,1,1,DEN,ATL,34,19,1");
        String sentence = "No PostgreSQL server answers at jdbc:postgresql://localhost:" + free
                + "/precog. Start it, or check host, port and firewall in the address.";

        failed(CommandRun.of("sql", "--db", url, "SELECT 1"), sentence);
        failed(CommandRun.of("db", "info", "--data", data(), "--db", url), sentence);
        failed(CommandRun.of("db", "migrate", "--data", data(), "--db", url), sentence);
        failed(CommandRun.of("import", "games", "--data", data(), "--db", url, games.toString()), sentence);
    }

    @Test
    void aQueryTheDatabaseRefusesIsAnsweredWithItsReason() {
        assertThat(CommandRun.of("db", "migrate", "--data", data()).code()).isZero();

        CommandRun unknown = CommandRun.of("sql", "--data", data(), "SELECT moon FROM books");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).startsWith("The database refused the query: Column \"moon\" not found");
        CommandRun writing = CommandRun.of("sql", "--data", data(), "DELETE FROM markets");
        assertThat(writing.code()).isEqualTo(1);
        assertThat(writing.err()).startsWith("The database refused the query: ").contains("read only");
    }

    @Test
    void aFolderInUseIsRefusedToEveryCommandThatWouldWrite() {
        Path data = temp.resolve("data");
        String sentence = "Another Precog is running on the data folder " + data
                + ". Stop it first, or name another folder with --data.";
        try (DataFolder _ = DataFolder.take(data)) {
            failed(CommandRun.of("run", "--data", data.toString()), sentence);
            failed(CommandRun.of("desk", "--data", data.toString()), sentence);
            failed(CommandRun.of("db", "info", "--data", data.toString()), sentence);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "desk"})
    void aFolderThatCannotBeIsNamed(String command) throws IOException {
        Path data = file("data", "a file where the folder should be");

        failed(
                CommandRun.of(command, "--data", data.toString()),
                "The data folder " + data + " cannot be used: " + data
                        + " is not a folder. Name a folder you may write to with --data.");
    }

    @Test
    void wrongUsageIsTwoAndShowsTheUsage() {
        for (List<String> wrong : List.of(
                List.of("run", "--moon"),
                List.of("replay"),
                List.of("sql"),
                List.of("run", "--seed", "x"),
                List.of("import", "games"))) {
            CommandRun run = CommandRun.of(wrong.toArray(String[]::new));
            assertThat(run.code()).as("%s", wrong).isEqualTo(2);
            assertThat(run.err()).as("%s", wrong).contains("Usage: precog " + wrong.getFirst());
            assertThat(run.out()).isEmpty();
        }
    }
}
