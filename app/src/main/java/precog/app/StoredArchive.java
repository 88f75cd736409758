package precog.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import precog.analytics.DecisionRecord;
import precog.analytics.EquityPoint;
import precog.analytics.Forecast;
import precog.analytics.MarketPast;
import precog.analytics.ModelVersion;
import precog.analytics.Note;
import precog.analytics.Operations;
import precog.analytics.PositionRecord;
import precog.analytics.RatedTeam;
import precog.analytics.RatingStep;
import precog.analytics.ScoreRecord;
import precog.analytics.StrategyVersion;
import precog.analytics.TradeRecord;
import precog.analytics.TradeTrail;
import precog.analytics.TrainingRun;
import precog.db.Database;
import precog.db.archive.MarketRecords;
import precog.db.archive.OperationRecords;
import precog.db.archive.RecordsReader;
import precog.db.archive.RiskRecords;
import precog.db.archive.TradingRecords;
import precog.db.archive.TrailRecords;
import precog.db.archive.VersionRecords;
import precog.desk.archive.Archive;
import precog.risk.BreakerState;
import precog.value.Category;
import precog.value.ExecutionEnvironment;
import precog.value.GameId;
import precog.value.MarketId;

/** The records of the database behind a desk, which may not be open yet. */
final class StoredArchive implements Archive, AutoCloseable {
    private final RecordsReader records;
    private final Function<MarketId, CompletableFuture<MarketPast>> elsewhere;

    /**
     * The records of a database.
     *
     * @param environment whose money they are about
     * @param elsewhere what is known of a market's past beside the records; it may fail, and then they stand alone
     */
    StoredArchive(
            CompletableFuture<Database> opening,
            ExecutionEnvironment environment,
            Function<MarketId, CompletableFuture<MarketPast>> elsewhere) {
        records = new RecordsReader(opening, environment);
        this.elsewhere = elsewhere;
    }

    /** The records of practice money, and nothing beside them. */
    static StoredArchive ofPractice(CompletableFuture<Database> opening) {
        return new StoredArchive(
                opening, ExecutionEnvironment.PAPER, market -> CompletableFuture.completedFuture(MarketPast.NONE));
    }

    @Override
    public CompletableFuture<List<StrategyVersion>> strategies() {
        return records.ask(VersionRecords.strategies());
    }

    @Override
    public CompletableFuture<List<ModelVersion>> models() {
        return records.ask(VersionRecords.models());
    }

    @Override
    public CompletableFuture<List<TrainingRun>> trainings(long model) {
        return records.ask(VersionRecords.trainings(model));
    }

    @Override
    public CompletableFuture<List<Forecast>> forecasts(long model) {
        return records.ask(VersionRecords.forecasts(model));
    }

    @Override
    public CompletableFuture<List<RatedTeam>> ratedTeams() {
        return records.ask(VersionRecords.ratedTeams());
    }

    @Override
    public CompletableFuture<List<RatingStep>> ratings(long model, Category league, String team) {
        return records.ask(VersionRecords.ratings(model, league, team));
    }

    @Override
    public CompletableFuture<List<PositionRecord>> positions() {
        return records.ask(TradingRecords.positions());
    }

    @Override
    public CompletableFuture<List<TradeRecord>> trades(int newest) {
        return records.ask(TradingRecords.trades(newest));
    }

    @Override
    public CompletableFuture<TradeTrail> trail(long trade) {
        return records.ask(TrailRecords.of(trade));
    }

    @Override
    public CompletableFuture<List<DecisionRecord>> decisions(int newest, Duration later) {
        return records.ask(TradingRecords.decisions(newest, later));
    }

    @Override
    public CompletableFuture<List<Note>> notes() {
        return records.ask(TradingRecords.notes());
    }

    @Override
    public CompletableFuture<List<EquityPoint>> equity() {
        return records.ask(TradingRecords.equity());
    }

    @Override
    public CompletableFuture<List<BreakerState>> trips(int newest) {
        return records.ask(RiskRecords.trips(newest));
    }

    @Override
    public CompletableFuture<Operations> operations() {
        return records.ask(OperationRecords.all());
    }

    @Override
    public CompletableFuture<MarketPast> past(MarketId market, int newest) {
        return records.ask(MarketRecords.quotes(market, newest))
                .thenCombine(
                        elsewhere.apply(market).exceptionally(failure -> MarketPast.NONE),
                        (quotes, past) -> new MarketPast(quotes, List.of()).filledFrom(past));
    }

    @Override
    public CompletableFuture<List<ScoreRecord>> scores(GameId game) {
        return records.ask(MarketRecords.scores(game));
    }

    @Override
    public void close() {
        records.close();
    }
}
