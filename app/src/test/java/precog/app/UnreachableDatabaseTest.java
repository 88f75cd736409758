package precog.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk whose PostgreSQL is away goes on by its journal, says so, ends when asked, and makes up for it later. */
class UnreachableDatabaseTest {
    @TempDir
    Path data;

    private CommandRun run(String length, int port) {
        String url = "postgresql://postgres@localhost:" + port + "/postgres";
        return CommandRun.of(
                "run",
                "--data",
                data.toString(),
                "--db",
                url,
                "--seed",
                "7",
                "--speed",
                "max",
                "--for",
                length,
                "--auto-approve");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aServerThatIsDownIsSaidAndMadeUpForLater() throws Exception {
        int port = freePort();
        String sentence = "No PostgreSQL server answers at jdbc:postgresql://localhost:" + port + "/postgres.";

        CommandRun away = run("2m", port);

        assertThat(away.code()).isZero();
        assertThat(away.out())
                .contains("The database lacks what was done last; the next start completes it from the journal. "
                        + sentence)
                .endsWith("Stopped.\n");
        assertThat(away.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(Files.readString(data.resolve("log").resolve("precog.log"))).contains(sentence);
        JournalReading before = JournalReading.of(data.resolve("journal"));
        assertThat(before.last()).isPositive();

        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setPort(port).start()) {
            CommandRun back = run("2s", port);

            assertThat(back.code()).isZero();
            assertThat(back.err()).isEmpty();
            JournalReading after = JournalReading.of(data.resolve("journal"));
            assertThat(after.problems(before, null)).isEmpty();
            assertThat(StoredBooks.problems(server.getJdbcUrl("postgres", "postgres"), after))
                    .isEmpty();
        }
    }

    /** Takes connections and never says a word, as a server behind a broken network does. */
    @Test
    void aServerThatIsSilentDoesNotHoldUpTheEnd() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            CommandRun run = run("2s", silent.getLocalPort());

            assertThat(run.code()).isZero();
            assertThat(run.out()).endsWith("Stopped.\n");
        }
    }
}
