package precog.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.db.Database;

/** A desk whose embedded database was damaged sets the file aside and has its books again from the journal. */
class DamagedDatabaseTest {
    @TempDir
    static Path whole;

    @TempDir
    Path data;

    @BeforeAll
    static void trade() {
        assertThat(run(whole, "3m").code()).isZero();
    }

    @BeforeEach
    void takeACopy() throws IOException {
        try (Stream<Path> files = Files.walk(whole)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, data.resolve(whole.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static CommandRun run(Path data, String length) {
        return CommandRun.of(
                "run", "--data", data.toString(), "--seed", "7", "--speed", "max", "--for", length, "--auto-approve");
    }

    private Path file() {
        return data.resolve("precog.mv.db");
    }

    private List<Path> setAside() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.getFileName().toString().startsWith("precog-damaged-"))
                    .toList();
        }
    }

    private void assertThatBooksBalance() throws SQLException {
        JournalReading journal = JournalReading.of(data.resolve("journal"));
        assertThat(journal.trades()).isPositive();
        assertThat(StoredBooks.problems(CrashRounds.embedded(data), journal)).isEmpty();
    }

    private void assertThatItIsSetAsideAndRebuilt() throws Exception {
        CommandRun next = run(data, "2s");

        assertThat(next.code()).isZero();
        assertThat(next.err())
                .startsWith("WARN  The database ")
                .contains("It was set aside as " + data)
                .contains("What was traded is rebuilt from the journal")
                .doesNotContain("\tat ")
                .hasLineCount(1);
        assertThat(setAside())
                .singleElement()
                .satisfies(aside -> assertThat(aside).isNotEmptyFile());
        assertThatBooksBalance();
    }

    @Test
    void bytesInTheMiddleOfIt() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
            byte[] noise = new byte[(int) file.length() / 2];
            new Random(5).nextBytes(noise);
            file.seek(file.length() / 4);
            file.write(noise);
        }
        assertThatItIsSetAsideAndRebuilt();
    }

    @Test
    void cutToItsFirstBytes() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
            file.setLength(100);
        }
        assertThatItIsSetAsideAndRebuilt();
    }

    /** As an older version that was killed leaves it: not closed, and not damaged either. */
    @Test
    void ofAnOlderSchema() throws Exception {
        try (Database database = Database.connect(CrashRounds.embedded(data));
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE trader_notes CASCADE");
            statement.execute("ALTER TABLE truncate_guard DROP COLUMN trader_notes");
            statement.execute("ALTER TABLE trades DROP COLUMN fee_estimate");
            statement.execute("DELETE FROM mutable_columns WHERE table_name = 'orders'"
                    + " AND column_name IN ('limit_price', 'quantity')");
            statement.execute("ALTER TABLE order_events DROP COLUMN limit_price");
            statement.execute("ALTER TABLE order_events DROP COLUMN quantity");
            statement.execute("DELETE FROM \"flyway_schema_history\" WHERE \"version\" >= '031'");
        }

        assertThat(run(data, "2s").err()).isEmpty();

        assertThatBooksBalance();
        assertThat(setAside()).isEmpty();
        try (Database database = Database.connect(CrashRounds.embedded(data))) {
            assertThat(database.migrations()).allMatch(step -> step.installedAt() != null);
        }
    }

    @Test
    void cutInHalf() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertThatItIsSetAsideAndRebuilt();
    }

    @Test
    void gone() throws Exception {
        Files.delete(file());

        assertThat(run(data, "2s").err()).isEmpty();

        assertThatBooksBalance();
        assertThat(setAside()).isEmpty();
    }
}
