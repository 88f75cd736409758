package precog.db.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import precog.analytics.Measured;
import precog.analytics.Performance;
import precog.analytics.StrategyDraft;
import precog.analytics.StrategyMove;
import precog.analytics.StrategyStatus;
import precog.analytics.StrategyVersion;
import precog.db.Database;
import precog.db.DatabaseException;
import precog.db.TestDatabases;
import precog.db.Vendor;
import precog.db.archive.RecordsReader;
import precog.db.archive.VersionRecords;
import precog.db.mapping.Mapping;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.StrategyRef;

/** Versions that people make are kept once and moved on step by step. */
class JpaStrategyStoreTest {
    private static final Instant AT = Instant.parse("2026-01-10T12:00:00Z");
    private static final Performance TWELVE = new Performance(
            12, 7, Money.ofDollars(300), Money.ofDollars(9), Money.ofDollars(2), Measured.of(List.of()));

    private static List<StrategyVersion> versions(Database database) {
        try (RecordsReader records =
                new RecordsReader(CompletableFuture.completedFuture(database), ExecutionEnvironment.PAPER)) {
            return records.ask(VersionRecords.strategies()).join();
        }
    }

    private static StrategyVersion version(Database database, String version) {
        return versions(database).stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private static void register(Tables tables) {
        new VersionCatalogue(
                        List.of(),
                        List.of(new VersionCatalogue.Strategy(
                                new StrategyRef(1, "synthetic", "v1.0"), Map.of("entry", "alerted"), "Synthetic")))
                .register(tables, AT);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDraftIsKeptOnceBesideItsElderAndMovesOn(Vendor vendor) {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            Tables tables = new Tables(database, sessions);
            register(tables);
            JpaStrategyStore store = new JpaStrategyStore(tables);
            StrategyVersion old = version(database, "v1.0");
            Map<String, String> config = Map.of("entry", "alerted", "edge.minimum.nfl", "0.0700");
            StrategyDraft draft = new StrategyDraft(old, "v1.1", config, " thin slates ", "ann");

            store.add(draft, AT.plusSeconds(1));
            StrategyVersion made = version(database, "v1.1");
            assertThat(made.name()).isEqualTo("synthetic");
            assertThat(made.type()).isEqualTo("entry");
            assertThat(made.status()).isEqualTo("draft");
            assertThat(made.config()).isEqualTo(config);
            assertThat(made.notes()).isEqualTo("thin slates");
            assertThat(made.createdBy()).isEqualTo("ann");
            assertThatThrownBy(() -> store.add(draft, AT.plusSeconds(2)))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("There is a synthetic v1.1 already.");
            store.add(new StrategyDraft(old, "v1.2", Map.of("entry", "other"), "", "ann"), AT.plusSeconds(3));
            assertThat(versions(database)).extracting(StrategyVersion::version).containsExactly("v1.2", "v1.1", "v1.0");

            store.move(new StrategyMove(made, StrategyStatus.TESTING, TWELVE));
            StrategyVersion testing = version(database, "v1.1");
            assertThat(testing.status()).isEqualTo("testing");
            assertThat(testing.config()).isEqualTo(config);
            assertThatThrownBy(() -> store.move(new StrategyMove(made, StrategyStatus.TESTING, TWELVE)))
                    .as("it stands elsewhere by now")
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("synthetic v1.1 was moved on meanwhile.");
            store.move(new StrategyMove(testing, StrategyStatus.ACTIVE, TWELVE));
            assertThat(version(database, "v1.1").status()).isEqualTo("active");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatMayNotBeIsRefusedAndNothingChanges(Vendor vendor) {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            Tables tables = new Tables(database, sessions);
            register(tables);
            StrategyVersion active = version(database, "v1.0");
            JpaStrategyStore store = new JpaStrategyStore(tables);

            assertThatThrownBy(() -> store.move(new StrategyMove(active, StrategyStatus.DRAFT, TWELVE)))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessage("synthetic v1.0 is active and cannot become draft from there.");
            assertThat(version(database, "v1.0")).isEqualTo(active);
        }
    }
}
