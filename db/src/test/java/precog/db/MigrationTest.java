package precog.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The migrations run on an empty database, once. */
class MigrationTest {
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void bringsAnEmptyDatabaseUpToDateAndLeavesItAloneAfterwards(Vendor vendor) {
        String address = TestDatabases.emptyAddress(vendor);
        try (Database database = Database.connect(address)) {
            assertThat(database.migrations()).isNotEmpty().allSatisfy(step -> {
                assertThat(step.state()).isEqualTo("Pending");
                assertThat(step.installedAt()).isNull();
            });
            database.migrate();
            assertThat(database.migrations())
                    .allSatisfy(step -> assertThat(step.state()).isEqualTo("Success"));
        }
        try (Database database = Database.open(address)) {
            assertThat(database.migrations())
                    .allSatisfy(step -> assertThat(step.state()).isEqualTo("Success"));
        }
    }

    /** As an older program leaves a file, and as one that was killed while it brought one up to date. */
    @Test
    void bringsAnOlderFileUpToDateOnACopyThatTakesItsPlace(@TempDir Path folder) throws IOException, SQLException {
        Path file = folder.resolve("precog.mv.db");
        String address = DatabaseAddress.ofFile(folder.resolve("precog"));
        try (Database old = Database.connect(address)) {
            Flyway.configure()
                    .dataSource(old.dataSource())
                    .locations("classpath:precog/db/migration/common", "classpath:precog/db/migration/h2")
                    .placeholders(Map.of("partial", "--", "stored", ""))
                    .target("002")
                    .load()
                    .migrate();
            try (Connection connection = old.connection();
                    Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO platforms (platform_id, platform_type, display_name)"
                        + " VALUES ('synthetic', 'trading', 'Synthetic')");
            }
        }
        Path copy = folder.resolve("precog-upgrade.mv.db");
        Files.writeString(copy, "left by a killed process");

        try (Database database = Database.open(address);
                Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT display_name FROM platforms WHERE platform_id = 'synthetic'")) {
            assertThat(database.migrations())
                    .allSatisfy(step -> assertThat(step.state()).isEqualTo("Success"));
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("Synthetic");
        }
        assertThat(file).exists();
        assertThat(copy).doesNotExist();
    }
}
