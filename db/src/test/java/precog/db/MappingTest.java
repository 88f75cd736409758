package precog.db;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import precog.db.mapping.Mapping;
import precog.db.market.MarketIdentityRow;
import precog.db.market.MarketRow;
import precog.db.risk.BreakerStateRow;
import precog.db.trade.TradeRow;
import precog.db.type.Validity;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/** Hibernate's mapping agrees with the migrated schema. */
class MappingTest {
    /** Tables that hold nothing of ours: Flyway's own, and the guard H2 needs against TRUNCATE. */
    private static final Set<String> NOT_MAPPED = Set.of("flyway_schema_history", "truncate_guard");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void mapsEveryTableOfTheSchemaAndEveryTableIsAsMapped(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory hibernate = Mapping.of(database)) {
            Set<String> mapped = new TreeSet<>();
            hibernate
                    .getMetamodel()
                    .getEntities()
                    .forEach(entity -> mapped.add(
                            entity.getJavaType().getAnnotation(Table.class).name()));
            Set<String> tables = tables(database);
            tables.removeAll(NOT_MAPPED);
            assertThat(mapped).isEqualTo(tables);
            assertThat(tables).hasSize(56);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void readsTheRowsOfEveryTable(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor)) {
            try (var connection = database.connection()) {
                SqlScript.run(connection, "one-row-each.sql");
            }
            try (SessionFactory hibernate = Mapping.of(database)) {
                hibernate.inStatelessSession(session -> hibernate
                        .getMetamodel()
                        .getEntities()
                        .forEach(
                                entity -> session.createSelectionQuery("from " + entity.getName(), entity.getJavaType())
                                        .getResultList()));
                TradeRow trade = hibernate.fromStatelessSession(session -> session.get(TradeRow.class, 1L));
                assertThat(trade.executionEnvironment).isEqualTo(ExecutionEnvironment.PAPER);
                assertThat(trade.price).isEqualTo(Price.of("0.6"));
                assertThat(trade.quantity).isEqualTo(Quantity.of(10));
                assertThat(trade.cashChange).isEqualTo(Money.of("-6.17"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void writesVersionsKeysAndJsonAsTheDatabaseKnowsThem(Vendor vendor) throws SQLException {
        Instant start = Instant.parse("2026-01-04T18:00:00.123456Z");
        try (Database database = TestDatabases.open(vendor);
                SessionFactory hibernate = Mapping.of(database)) {
            hibernate.inStatelessTransaction(session -> {
                MarketIdentityRow identity = new MarketIdentityRow();
                identity.marketId = "M";
                identity.marketUuid = new UUID(1, 2);
                identity.platformId = "simulated";
                identity.externalId = "M";
                identity.createdAt = start;
                session.insert(identity);
                MarketRow market = new MarketRow();
                market.marketId = "M";
                market.platformId = "simulated";
                market.externalId = "M";
                market.title = "Will it rain?";
                market.yesPrice = Price.of("0.4205");
                market.volume = Quantity.of("12.5");
                market.metadata = "{\"city\": \"Paris\"}";
                market.createdAt = start;
                market.updatedAt = start;
                market.validity = Validity.from(start);
                session.insert(market);
                BreakerStateRow breaker = new BreakerStateRow();
                breaker.key = new BreakerStateRow.Key(ExecutionEnvironment.PAPER, "manual", "*");
                breaker.updatedAt = start;
                session.insert(breaker);
            });
            try (var connection = database.connection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(database.inOwnSyntax(
                            "SELECT m.yes_price, m.volume, m.metadata->>'city' AS city, m.row_current_ind,"
                                    + " m.row_start_ts, m.row_end_ts, b.execution_environment"
                                    + " FROM markets m CROSS JOIN breaker_state b"))) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBigDecimal("yes_price")).isEqualTo("0.4205");
                assertThat(row.getBigDecimal("volume")).isEqualTo("12.50");
                assertThat(row.getString("city")).isEqualTo("Paris");
                assertThat(row.getBoolean("row_current_ind")).isTrue();
                assertThat(row.getObject("row_start_ts", OffsetDateTime.class).toInstant())
                        .isEqualTo(start);
                assertThat(row.getObject("row_end_ts")).isNull();
                assertThat(row.getString("execution_environment")).isEqualTo("paper");
            }
        }
    }

    private static Set<String> tables(Database database) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")) {
            while (result.next()) {
                tables.add(result.getString(1));
            }
        }
        return tables;
    }
}
