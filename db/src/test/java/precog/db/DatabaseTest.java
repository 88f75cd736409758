package precog.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A database opens, or a sentence says why not and what to do. */
class DatabaseTest {
    @Test
    void refusesAnAddressOfNoDatabaseWeKnow() {
        assertThatThrownBy(() -> Database.open("jdbc:mysql://localhost/precog?password=secret"))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("\"jdbc:mysql://localhost/precog\" is not a database address."
                        + " It starts with jdbc:h2: or jdbc:postgresql:.");
    }

    @Test
    void saysThatNoServerAnswers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> Database.open("jdbc:postgresql://127.0.0.1:" + free + "/precog?password=secret"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("No PostgreSQL server answers at jdbc:postgresql://127.0.0.1:" + free + "/precog")
                .hasMessageNotContaining("secret");
    }

    @Test
    void saysThatThereIsNoSuchDatabaseOnTheServer() {
        String missing = TestDatabases.emptyAddress(Vendor.POSTGRESQL).replaceFirst("/test\\d+", "/nowhere");
        assertThatThrownBy(() -> Database.open(missing))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("There is no such database");
    }

    @Test
    void saysThatTheFileIsOpenElsewhere(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("precog");
        Database.open(DatabaseAddress.ofFile(file)).close();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldOpen.class.getName(),
                        DatabaseAddress.ofFile(file))
                .redirectErrorStream(true)
                .start();
        try (var output = other.inputReader()) {
            while (!"open".equals(output.readLine())) {
                assertThat(other.isAlive()).isTrue();
            }
            assertThatThrownBy(() -> Database.open(DatabaseAddress.ofFile(file)))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("is open in another program");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void accountsShareADatabaseOnAServerEachInASchemaOfItsOwn() throws SQLException {
        String shared = TestDatabases.emptyAddress(Vendor.POSTGRESQL);
        String one = DatabaseAddress.inSchema(shared, "kalshi_paper");
        String other = DatabaseAddress.inSchema(shared, "kalshi_live");
        try (Database database = Database.open(one);
                var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO platforms (platform_id, platform_type, display_name, auth_method)"
                    + " VALUES ('own', 'trading', 'Own', 'none')");
        }

        assertThat(platforms(one)).isEqualTo(1);
        assertThat(platforms(other)).isZero();
        assertThat(platforms(shared)).isZero();
        assertThat(platforms(one)).as("opened again").isEqualTo(1);
    }

    private static long platforms(String address) throws SQLException {
        try (Database database = Database.open(address);
                var connection = database.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM platforms WHERE platform_id = 'own'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void anAddressThatNamesItsSchemaOrHasNoneStaysAsItIs() {
        String named = "jdbc:postgresql://host/precog?currentSchema=mine&user=me";
        assertThat(DatabaseAddress.inSchema(named, "kalshi_live")).isEqualTo(named);
        String file = DatabaseAddress.ofFile(Path.of("precog"));
        assertThat(DatabaseAddress.inSchema(file, "kalshi_live")).isEqualTo(file);
        assertThat(DatabaseAddress.inSchema("jdbc:postgresql://host/precog", "kalshi_live"))
                .isEqualTo("jdbc:postgresql://host/precog?currentSchema=kalshi_live");
    }

    @Test
    void saysThatTheFileIsNoDatabase(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("precog.mv.db"), "torn".repeat(5000));
        assertThatThrownBy(() -> Database.open(DatabaseAddress.ofFile(folder.resolve("precog"))))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("is damaged");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void sessionsRunInUtcWhereverTheProgramRuns(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                var connection = database.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT DATE(TIMESTAMP WITH TIME ZONE '2026-01-04 23:30:00-05') AS utc_day")) {
            row.next();
            assertThat(row.getString("utc_day")).isEqualTo("2026-01-05");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT a ->> 'b' FROM t | SELECT json_text(a, 'b') FROM t",
                "SELECT t.a->>'b' FROM t | SELECT json_text(t.a, 'b') FROM t",
                "NOW() - INTERVAL '7 days' | NOW() - INTERVAL '7' day",
                "NOW() - interval '2 weeks' | NOW() - INTERVAL '14' DAY",
                "VALUES ('[1]'::jsonb) | VALUES (JSON '[1]')",
                "SELECT 'it''s' | SELECT 'it''s'"
            },
            quoteCharacter = '"')
    void putsPostgresqlIntoTheWordsOfH2(String postgresql, String h2) {
        assertThat(precog.db.h2.PostgresSyntax.toH2(postgresql)).isEqualTo(h2);
    }
}
