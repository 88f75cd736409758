package precog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as files beside the data. */
class ExportFolderTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-10T12:00:00Z"));

    @TempDir
    private Path temp;

    @Test
    void aSecondFileOfOneSecondDoesNotReplaceTheFirst() throws IOException {
        ExportFolder exports = new ExportFolder(temp.resolve("export"), CLOCK);
        Path first = Path.of(exports.write("trades", "a\r\n").join());
        Path second = Path.of(exports.write("trades", "b\r\n").join());

        assertThat(first).isEqualTo(temp.resolve("export/trades-20260110-120000.csv"));
        assertThat(second).isEqualTo(temp.resolve("export/trades-20260110-120000-2.csv"));
        assertThat(Files.readString(first)).isEqualTo("a\r\n");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidInASentence() throws IOException {
        Path file = Files.createFile(temp.resolve("export"));
        assertThatThrownBy(
                        () -> new ExportFolder(file, CLOCK).write("trades", "a").join())
                .hasMessageContaining("could not be saved in " + file);
    }
}
