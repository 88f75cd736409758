package precog.db.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static precog.db.store.Sample.after;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import precog.db.Database;
import precog.db.TestDatabases;
import precog.db.Vendor;
import precog.db.mapping.Mapping;
import precog.journal.Fact;
import precog.journal.Journal.Entry;
import precog.journal.ProjectionException;
import precog.model.inplay.ProbabilityMatrix;
import precog.order.ExchangeReport.Filled;
import precog.order.Order;
import precog.order.OrderLife;
import precog.position.Position;
import precog.value.Category;
import precog.value.Money;
import precog.value.Probability;

class FactStoreTest {
    private static final String CATALOGUE =
            "INSERT INTO probability_models (model_id, model_name, model_version, model_type, config)"
                    + " VALUES (11, 'synthetic', 'v1.0', 'elo', JSON '{}')";
    private static final String STRATEGIES =
            "INSERT INTO strategies (strategy_id, strategy_name, strategy_version, strategy_type, config)"
                    + " VALUES (12, 'synthetic', 'v1.0', 'entry', JSON '{}')";

    /** The whole day in the order an engine writes it: what refers comes before what it refers to, here and there. */
    static List<Entry> day() {
        Order entry = Sample.entry();
        Filled bought = Sample.fill(entry, "1.6800", after(2));
        Order filled = OrderLife.apply(entry, bought, Set.of()).order().withPosition(51);
        Position open = Sample.opened(bought);
        Order exit = Sample.exit();
        Filled sold = Sample.fill(exit, "0.6370", after(60));
        Position rest = open.sold(sold, "trailing_stop", "HIGH");
        Money paid = Money.ofDollars(60).minus(rest.cost());
        List<Fact> facts = List.of(
                new Fact.AccountFact(Sample.account("10000.0000", after(0))),
                new Fact.ListingFact(Sample.listing()),
                new Fact.EdgeFact(Sample.edge(31, "0.0700", after(0))),
                new Fact.EdgeFact(Sample.edge(32, "0.0600", after(1))),
                new Fact.DecisionFact(Sample.approved()),
                new Fact.RiskVerdictFact(Sample.allowed()),
                new Fact.OrderFact(entry),
                new Fact.OrderFact(filled),
                new Fact.TradeFact(Sample.trade(71, filled, bought)),
                new Fact.PositionFact(open),
                new Fact.AccountFact(Sample.account("9938.3200", after(2))),
                new Fact.OrderFact(exit),
                new Fact.PositionExitFact(Sample.left(Money.of("1.3630"))),
                new Fact.TradeFact(Sample.trade(72, exit, sold)),
                new Fact.ExitAttemptFact(Sample.attempt()),
                new Fact.PositionFact(rest),
                new Fact.AccountFact(Sample.account("9963.6830", after(60))),
                new Fact.SettlementFact(Sample.settlement(paid)),
                new Fact.PositionFact(rest.settled(paid, after(90))),
                new Fact.AccountFact(Sample.account("10023.6830", after(90))),
                new Fact.BreakerFact(Sample.breaker(true)),
                new Fact.BreakerFact(Sample.breaker(false)),
                new Fact.AlertFact(Sample.alert(1)),
                new Fact.AlertFact(Sample.alert(2)),
                new Fact.NoteFact(Sample.note()));
        List<Entry> entries = new ArrayList<>();
        for (Fact fact : facts) {
            entries.add(new Entry(entries.size() + 1L, after(entries.size()), fact));
        }
        return entries;
    }

    static void prepare(Database database) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute(CATALOGUE);
            statement.execute(STRATEGIES);
        }
    }

    private static String one(Database database, String query) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return String.valueOf(rows.getString(1));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDayIsKeptWholeAndItsBooksBalance(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            prepare(database);
            FactStore store = new FactStore(new Tables(database, sessions), Sample.PAPER, "desk");
            store.apply(day());

            assertThat(one(database, "SELECT COUNT(*) FROM edges WHERE row_current_ind"))
                    .isEqualTo("1");
            assertThat(one(database, "SELECT edge_id FROM edges WHERE row_current_ind"))
                    .isEqualTo("32");
            assertThat(one(database, "SELECT COUNT(*) FROM positions")).isEqualTo("3");
            assertThat(one(database, "SELECT status FROM positions WHERE row_current_ind"))
                    .isEqualTo("settled");
            assertThat(one(database, "SELECT COUNT(*) FROM order_events WHERE order_ref = 41"))
                    .isEqualTo("2");
            assertThat(one(database, "SELECT repeat_count FROM alerts")).isEqualTo("2");
            assertThat(one(database, "SELECT tripped FROM breaker_state")).isIn("FALSE", "f");
            assertThat(one(database, "SELECT resolution_action FROM circuit_breaker_events"))
                    .isEqualTo("reset by tester");
            assertThat(one(database, "SELECT SUM(realized_pnl) FROM positions WHERE row_current_ind"))
                    .isEqualTo("23.683000");
            assertThat(one(database, "SELECT 10000 + SUM(cash_change) + 60 FROM trades"))
                    .isEqualTo("10023.683000");
            assertThat(one(database, "SELECT balance FROM account_balance WHERE row_current_ind"))
                    .isEqualTo("10023.683000");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void entriesTwiceChangeNothingAndTheStoreKnowsHowFarItCame(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            prepare(database);
            List<Entry> day = day();
            new FactStore(new Tables(database, sessions), Sample.PAPER, "desk").apply(day.subList(0, 11));
            FactStore again = new FactStore(new Tables(database, sessions), Sample.PAPER, "desk");
            assertThat(again.position()).isEqualTo(11);
            again.apply(day);
            again.apply(day);
            assertThat(again.position()).isEqualTo(day.size());
            assertThat(one(database, "SELECT COUNT(*) FROM trades")).isEqualTo("2");
            assertThat(one(database, "SELECT COUNT(*) FROM account_balance WHERE row_current_ind"))
                    .isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatTheDatabaseRefusesIsRefusedWholeAndCanBeTriedAgain(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            FactStore store = new FactStore(new Tables(database, sessions), Sample.PAPER, "desk");
            assertThatThrownBy(() -> store.apply(day()))
                    .as("the model version is not there yet")
                    .isInstanceOf(ProjectionException.class)
                    .hasMessageContaining("Nothing is lost");
            assertThat(store.position()).isZero();
            assertThat(one(database, "SELECT COUNT(*) FROM market_identities")).isEqualTo("0");
            prepare(database);
            store.apply(day());
            assertThat(store.position()).isEqualTo(day().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void marketVersionsAreWrittenBehindAndTradesPointAtTheirQuote(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            prepare(database);
            Tables tables = new Tables(database, sessions);
            try (WriteBehind history = new WriteBehind(CompletableFuture.completedFuture(tables))) {
                history.market(Sample.view("0.5900", "0.6000", after(0)));
                history.flush();
                history.market(Sample.view("0.6100", "0.6200", after(1)));
                history.market(Sample.view("0.6400", "0.6500", after(3)));
                history.edge(Sample.edge(5, "0.0100", after(3)));
                history.flush();
                history.market(Sample.settled(after(4)));
            }
            assertThat(one(database, "SELECT COUNT(*) FROM markets"))
                    .as("conflated")
                    .isEqualTo("3");
            assertThat(one(database, "SELECT yes_price FROM markets WHERE status = 'open' ORDER BY id DESC LIMIT 1"))
                    .isEqualTo("0.6400");
            assertThat(one(database, "SELECT status FROM markets WHERE row_current_ind AND settlement_value = 1"))
                    .isEqualTo("settled");
            assertThat(one(database, "SELECT COUNT(*) FROM markets a JOIN markets b ON a.row_end_ts = b.row_start_ts"))
                    .isEqualTo("2");
            new FactStore(tables, Sample.PAPER, "desk").apply(day());
            assertThat(one(
                            database,
                            "SELECT m.yes_price FROM trades t JOIN markets m ON m.id = t.market_row_id"
                                    + " WHERE t.trade_id = 71"))
                    .as("the version stored for when it filled")
                    .isEqualTo("0.5900");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatModelsLearnIsKeptOnce(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                SessionFactory sessions = Mapping.of(database)) {
            prepare(database);
            Tables tables = new Tables(database, sessions);
            ProbabilityMatrix.Row cell = new ProbabilityMatrix.Row(
                    new ProbabilityMatrix.Key(Category.NFL, "3:00 to 1:30 left", "home by 3", "home ball"),
                    Probability.of("0.90"),
                    Probability.of("0.80"),
                    Probability.of("0.96"),
                    40,
                    "synthetic");
            for (int start = 0; start < 2; start++) {
                try (WriteBehind history = new WriteBehind(CompletableFuture.completedFuture(tables))) {
                    history.matrix(Sample.MODEL, "v1.0 to 2026-11-21", List.of(cell), after(start));
                }
            }
            assertThat(one(
                            database,
                            "SELECT subcategory || ' ' || state_descriptor || ' ' || win_probability || ' ' || sample_size"
                                    + " FROM probability_matrices"))
                    .isEqualTo("nfl 3:00 to 1:30 left 0.9000 40");
        }
    }
}
