package precog.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.db.Database;

/** A data folder that an older version left, with an open position in it, is taken over whole. */
class OlderDeskTest {
    /** Written by the version that knew the schema up to step 32: 35 minutes of seed 7. */
    private static final String LEFT_BY_SCHEMA_32 = "desk-of-schema-32.zip";

    private static final int ORDERS_THEN = 40;
    private static final int FILLS_THEN = 55;

    @TempDir
    Path folder;

    @BeforeEach
    void unpack() throws IOException {
        try (InputStream file = OlderDeskTest.class.getResourceAsStream(LEFT_BY_SCHEMA_32);
                ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    Files.copy(zip, to);
                }
            }
        }
    }

    @Test
    void isTakenOverWhole() throws Exception {
        Path data = folder.resolve("older");
        JournalReading before = JournalReading.of(data.resolve("journal"));

        CommandRun run =
                CommandRun.of("run", "--data", data.toString(), "--speed", "max", "--for", "1m", "--auto-approve");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        JournalReading after = JournalReading.of(data.resolve("journal"));
        assertThat(after.problems(before, null)).isEmpty();
        assertThat(StoredBooks.problems(CrashRounds.embedded(data), after)).isEmpty();
        assertThat(count(data, "orders")).isGreaterThanOrEqualTo(ORDERS_THEN);
        assertThat(count(data, "trades")).isGreaterThanOrEqualTo(FILLS_THEN);
        try (Database database = Database.connect(CrashRounds.embedded(data))) {
            assertThat(database.migrations()).allMatch(step -> step.installedAt() != null);
        }
    }

    private static int count(Path data, String table) {
        CommandRun asked = CommandRun.of("sql", "--data", data.toString(), "SELECT COUNT(*) FROM " + table);
        return Integer.parseInt(asked.out().lines().skip(1).findFirst().orElseThrow());
    }
}
