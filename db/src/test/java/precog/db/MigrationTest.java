package precog.db;

import static org.assertj.core.api.Assertions.assertThat;

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
}
