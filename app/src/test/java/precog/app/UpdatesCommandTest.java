package precog.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.notice.fake.FakeNoticeServer;
import precog.notice.fake.FakePublisher;

class UpdatesCommandTest {
    private final FakePublisher publisher = new FakePublisher();
    private final FakeNoticeServer server = FakeNoticeServer.start();

    @TempDir
    private Path root;

    @AfterEach
    void close() {
        server.close();
    }

    private CommandRun check() {
        return CommandRun.of("updates", "check", "--data", root.toString());
    }

    private void configure(String... lines) throws IOException {
        Files.writeString(root.resolve("updates.properties"), String.join("\n", lines) + "\n");
    }

    @Test
    void offIsSaidAndNothingIsMade() throws IOException {
        CommandRun run = check();
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Nobody is asked for newer versions. To be told of them, name an address in ");
        try (var files = Files.list(root)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void upToDateAndNewerAreDone() throws IOException {
        configure("address = " + server.address(), "key = " + publisher.key());
        server.serve(publisher.notice(Version.text(), 1, false));
        CommandRun same = check();
        assertThat(same.code()).isZero();
        assertThat(same.out()).startsWith("No version newer than " + Version.text() + " is announced");
        server.serve(publisher.notice("999.0.0", 1, false));
        CommandRun newer = check();
        assertThat(newer.code()).isZero();
        assertThat(newer.out()).startsWith("Precog 999.0.0 is out (1 December 2026): ");
    }

    @Test
    void whatIsNotBelievedOrNotReachedIsOne() throws IOException {
        configure("address = " + server.address(), "key = " + publisher.key());
        CommandRun missing = check();
        assertThat(missing.code()).isOne();
        assertThat(missing.err()).contains("It answered with status 404.");
        server.serve(new FakePublisher().notice("999.0.0", 1, false));
        CommandRun forged = check();
        assertThat(forged.code()).isOne();
        assertThat(forged.err()).contains("Its signature was not made with the key");
        configure("address = " + server.address());
        if (Version.noticeKey().isEmpty()) {
            CommandRun unverifiable = check();
            assertThat(unverifiable.code()).isOne();
            assertThat(unverifiable.err()).contains("built without a key of its publishers");
        }
        configure("address = nowhere");
        assertThat(check().err()).contains("address = nowhere is refused");
        assertThat(CommandRun.of("updates").code()).isEqualTo(2);
    }

    /** The commands of packaging/UPDATES.md, word for word, make a key and a notice that desks believe. */
    @Test
    void whatTheMaintainersPageSaysWorks() throws Exception {
        Assumptions.assumeTrue(isThere("openssl"), "Skipped: there is no openssl here to sign a notice with.");
        List<String> blocks = blocks(Files.readString(page()));
        assertThat(blocks).hasSize(4);
        String key = shell(blocks.get(0)).strip();
        Files.writeString(root.resolve("update.txt"), blocks.get(1));
        shell(blocks.get(2));

        CommandRun verified =
                CommandRun.of("updates", "verify", root.resolve("update.txt").toString(), "--key", key);
        assertThat(verified.err()).isEmpty();
        assertThat(verified.out()).startsWith("Precog 0.2.0 is out (1 December 2026): ");
        assertThat(blocks.get(3)).startsWith("precog updates verify update.txt --key ");

        configure("address = " + server.address(), "key = " + key);
        server.serve(Files.readAllBytes(root.resolve("update.txt")));
        assertThat(check().code()).isZero();
        Files.writeString(root.resolve("update.txt"), "x", StandardOpenOption.APPEND);
        CommandRun spoilt =
                CommandRun.of("updates", "verify", root.resolve("update.txt").toString(), "--key", key);
        assertThat(spoilt.code()).isOne();
        assertThat(spoilt.err()).contains("Line 8: nothing may follow the signature.");
    }

    private static Path page() {
        Path here = Path.of("packaging", "UPDATES.md");
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }

    /** What stands between fences. */
    private static List<String> blocks(String page) {
        String[] parts = page.split("(?m)^```\\w*\n");
        return IntStream.range(0, parts.length)
                .filter(part -> part % 2 == 1)
                .mapToObj(part -> parts[part])
                .toList();
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs lines of a shell in the test's folder and gives what they print. */
    private String shell(String lines) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-ec", lines)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        shell.getOutputStream().close();
        String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(said).isZero();
        return said;
    }
}
