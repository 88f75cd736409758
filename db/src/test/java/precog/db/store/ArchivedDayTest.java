package precog.db.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static precog.db.store.Sample.after;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import precog.analytics.DecisionRecord;
import precog.analytics.Forecast;
import precog.analytics.Operations;
import precog.analytics.PositionRecord;
import precog.analytics.QuoteRecord;
import precog.analytics.ScoreRecord;
import precog.analytics.TradeRecord;
import precog.analytics.TradeTrail;
import precog.analytics.TradeTrail.Kind;
import precog.analytics.TradeTrail.Station;
import precog.db.Database;
import precog.db.DatabaseException;
import precog.db.TestDatabases;
import precog.db.Vendor;
import precog.db.archive.MarketRecords;
import precog.db.archive.OperationRecords;
import precog.db.archive.RecordsReader;
import precog.db.archive.RiskRecords;
import precog.db.archive.TradingRecords;
import precog.db.archive.TrailRecords;
import precog.db.archive.VersionRecords;
import precog.db.mapping.Mapping;
import precog.decision.Verdict;
import precog.feed.FeedMessage.GameReported;
import precog.feed.GameStatus;
import precog.position.PositionStatus;
import precog.value.Action;
import precog.value.Category;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Price;
import precog.value.Probability;

/** A small day, kept by the store and read back as records. */
class ArchivedDayTest {
    /** The day, and the quotes of its market: 0.59 bid at the start, 0.64 from the third second on, settled YES. */
    private static void trade(Database database) throws SQLException {
        FactStoreTest.prepare(database);
        try (SessionFactory sessions = Mapping.of(database)) {
            Tables tables = new Tables(database, sessions);
            try (WriteBehind history = new WriteBehind(CompletableFuture.completedFuture(tables))) {
                history.market(Sample.view("0.5900", "0.6000", after(0)));
                history.flush();
                history.market(Sample.view("0.6400", "0.6500", after(3)));
                history.flush();
                history.market(Sample.settled(after(400)));
            }
            new FactStore(tables, Sample.PAPER, "desk").apply(FactStoreTest.day());
        }
    }

    private static RecordsReader reader(Database database) {
        return new RecordsReader(CompletableFuture.completedFuture(database), ExecutionEnvironment.PAPER);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void positionsAndFillsComeBackAsTheyWereTraded(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                RecordsReader records = reader(database)) {
            trade(database);
            List<PositionRecord> positions =
                    records.ask(TradingRecords.positions()).join();
            assertThat(positions).singleElement().satisfies(position -> {
                assertThat(position.status()).isEqualTo(PositionStatus.SETTLED);
                assertThat(position.league()).isEqualTo(Category.NBA);
                assertThat(position.realized()).isEqualTo(Money.of("23.683"));
                assertThat(position.paid()).isEqualTo(Money.ofDollars(60));
                assertThat(position.strategyId()).isEqualTo(12);
                assertThat(position.modelId()).isEqualTo(11);
                assertThat(position.closedAt()).isEqualTo(after(90));
            });
            List<TradeRecord> trades = records.ask(TradingRecords.trades(10)).join();
            assertThat(trades).extracting(TradeRecord::id).containsExactly(72L, 71L);
            TradeRecord bought = trades.getLast();
            assertThat(bought.action()).isEqualTo(Action.BUY);
            assertThat(bought.strategy()).isEqualTo("synthetic v1.0");
            assertThat(bought.slippage()).isEqualByComparingTo("0");
            assertThat(records.ask(TradingRecords.trades(1)).join()).hasSize(1);
            assertThat(records.ask(TradingRecords.notes()).join()).containsExactly(Sample.note());
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDecisionIsReadWithWhatHappenedAfterwards(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                RecordsReader records = reader(database)) {
            trade(database);
            DecisionRecord decision = records.ask(TradingRecords.decisions(10, Duration.ofMinutes(5)))
                    .join()
                    .getFirst();
            assertThat(decision.verdict()).isEqualTo(Verdict.APPROVED);
            assertThat(decision.probability()).isEqualTo(Probability.of("0.7000"));
            assertThat(decision.later()).isEqualTo(Price.of("0.6400"));
            assertThat(decision.settled()).isEqualTo(Price.ONE);
            assertThat(records.ask(TradingRecords.decisions(10, Duration.ofMinutes(20)))
                            .join()
                            .getFirst()
                            .later())
                    .as("nobody bids in a settled market")
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aTripIsReadWithItsCauseAndHowItWasReset(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                RecordsReader records = reader(database)) {
            trade(database);
            assertThat(records.ask(RiskRecords.trips(10)).join()).containsExactly(Sample.breaker(false));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aModelIsHeldAgainstWhatHappenedOnceATenth(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                RecordsReader records = reader(database)) {
            trade(database);
            List<Forecast> forecasts =
                    records.ask(VersionRecords.forecasts(Sample.MODEL.id())).join();
            assertThat(forecasts)
                    .as("two versions of one edge fell into one tenth")
                    .singleElement()
                    .satisfies(forecast -> {
                        assertThat(forecast.yes()).isEqualTo(Probability.of("0.7000"));
                        assertThat(forecast.implied()).isEqualTo(Probability.of("0.5950"));
                        assertThat(forecast.happened()).isTrue();
                    });
            assertThat(records.ask(VersionRecords.forecasts(1)).join()).isEmpty();
            assertThat(records.ask(VersionRecords.strategies()).join())
                    .singleElement()
                    .satisfies(strategy -> assertThat(strategy.label()).isEqualTo("synthetic v1.0"));
            assertThat(records.ask(VersionRecords.models()).join()).hasSize(1);
            assertThat(records.ask(VersionRecords.trainings(11)).join()).isEmpty();
            assertThat(records.ask(VersionRecords.ratedTeams()).join()).isEmpty();
            assertThat(records.ask(VersionRecords.ratings(1, Category.NFL, "KC"))
                            .join())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aTradeLeadsToAllItRestsOn(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                RecordsReader records = reader(database)) {
            trade(database);
            TradeTrail trail = records.ask(TrailRecords.of(71)).join();
            assertThat(trail.stations())
                    .extracting(Station::kind)
                    .containsExactly(
                            Kind.QUOTE,
                            Kind.MODEL,
                            Kind.STRATEGY,
                            Kind.EDGE,
                            Kind.DECISION,
                            Kind.ORDER,
                            Kind.TRADE,
                            Kind.POSITION,
                            Kind.EXIT);
            assertThat(trail.stations().getFirst().values())
                    .containsEntry("yes_bid", "0.5900")
                    .containsEntry("quoted_at", after(0).toString());
            assertThat(records.ask(TrailRecords.of(999)).join().stations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aMarketsPastIsReadWithWhatTheModelThoughtThen(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                RecordsReader records = reader(database)) {
            trade(database);
            List<QuoteRecord> quotes =
                    records.ask(MarketRecords.quotes(Sample.MARKET, 10)).join();
            assertThat(quotes)
                    .extracting(QuoteRecord::at, QuoteRecord::bid, QuoteRecord::ask, QuoteRecord::model)
                    .containsExactly(
                            tuple(after(0), Price.of("0.5900"), Price.of("0.6000"), Probability.of("0.7000")),
                            tuple(after(3), Price.of("0.6400"), Price.of("0.6500"), Probability.of("0.7000")),
                            tuple(after(400), null, null, Probability.of("0.7000")));
            assertThat(records.ask(MarketRecords.quotes(Sample.MARKET, 1)).join())
                    .as("the newest")
                    .singleElement()
                    .satisfies(quote -> assertThat(quote.at()).isEqualTo(after(400)));
            try (RecordsReader live =
                    new RecordsReader(CompletableFuture.completedFuture(database), ExecutionEnvironment.LIVE)) {
                assertThat(live.ask(MarketRecords.quotes(Sample.MARKET, 10)).join())
                        .as("edges are those of one environment")
                        .extracting(QuoteRecord::model)
                        .containsOnlyNulls();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aGamesScoresAreReadEachOnce(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                RecordsReader records = reader(database);
                SessionFactory sessions = Mapping.of(database)) {
            FactStoreTest.prepare(database);
            Tables tables = new Tables(database, sessions);
            try (WriteBehind history = new WriteBehind(CompletableFuture.completedFuture(tables))) {
                history.game(new GameReported(after(0), Sample.game(GameStatus.SCHEDULED, 0, "")));
                history.game(new GameReported(after(60), Sample.game(GameStatus.LIVE, 0, "15:00")));
                history.flush();
                history.game(new GameReported(after(90), Sample.game(GameStatus.LIVE, 7, "14:30")));
                history.flush();
                history.game(new GameReported(after(95), Sample.game(GameStatus.LIVE, 7, "14:25")));
            }
            assertThat(records.ask(MarketRecords.scores(Sample.GAME)).join())
                    .containsExactly(new ScoreRecord(after(60), 0, 3), new ScoreRecord(after(90), 7, 3));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theOperationTablesAreRead(Vendor vendor) throws SQLException {
        try (Database database = TestDatabases.open(vendor);
                RecordsReader records = reader(database)) {
            trade(database);
            Operations operations = records.ask(OperationRecords.all()).join();
            assertThat(operations.tables()).contains(new Operations.TableSize("trades", 2));
            assertThat(operations.schema())
                    .hasSameSizeAs(database.migrations())
                    .allMatch(step -> step.success() && step.installedAt() != null);
            assertThat(records.ask(TradingRecords.equity()).join()).isEmpty();
        }
    }

    @Test
    void aQuestionWaitsForTheDatabaseAndFailsWithASentenceWhereItDoesNotOpen() throws SQLException {
        CompletableFuture<Database> opening = new CompletableFuture<>();
        try (Database database = TestDatabases.open(Vendor.H2);
                RecordsReader records = new RecordsReader(opening, Sample.PAPER)) {
            var answer = records.ask(VersionRecords.strategies());
            assertThat(answer).isNotDone();
            opening.complete(database);
            assertThat(answer.join()).isEmpty();
        }
        try (RecordsReader records = new RecordsReader(
                CompletableFuture.failedFuture(new DatabaseException("The server is gone.")), Sample.PAPER)) {
            assertThatThrownBy(() -> records.ask(VersionRecords.strategies()).join())
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("The server is gone.")
                    .hasMessageContaining("no records to show");
        }
    }

    @Test
    void aWithdrawnQuestionIsNotBegunAndAFloodIsRefused() {
        CompletableFuture<Database> opening = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        try (RecordsReader records = new RecordsReader(opening, Sample.PAPER)) {
            var withdrawn = records.ask(reading -> {
                begun.countDown();
                return 0;
            });
            withdrawn.cancel(false);
            for (int asked = 0; asked < 200; asked++) {
                var _ = records.ask(VersionRecords.strategies());
            }
            assertThatThrownBy(() -> records.ask(VersionRecords.strategies()).join())
                    .hasMessageContaining("wait for the records already");
        }
        assertThat(begun.getCount()).isOne();
    }

    @Test
    void aClosedReaderSaysSo() {
        RecordsReader records = new RecordsReader(new CompletableFuture<>(), Sample.PAPER);
        var waiting = records.ask(VersionRecords.strategies());
        records.close();
        assertThatThrownBy(waiting::join).hasMessageContaining("closing");
        assertThatThrownBy(() -> records.ask(VersionRecords.models()).join()).hasMessageContaining("closing");
    }
}
