package precog.desk.archive;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
import precog.risk.BreakerState;
import precog.value.Category;
import precog.value.GameId;
import precog.value.MarketId;

/**
 * The records, to read and nothing else. Asking returns at once, also before the database is open; the answer comes on
 * another thread. One that fails does so with a message that says what happened. Cancelling an answer that is no longer
 * wanted stops the work on it.
 */
public interface Archive {
    /** Every strategy version, by name and then newest first. */
    CompletableFuture<List<StrategyVersion>> strategies();

    /** Every model version, by name and then newest first. */
    CompletableFuture<List<ModelVersion>> models();

    /** The trainings of a model version, newest first. */
    CompletableFuture<List<TrainingRun>> trainings(long model);

    /** What a model said of markets that have resolved since, oldest first; no market twice in a tenth of the scale. */
    CompletableFuture<List<Forecast>> forecasts(long model);

    /** Every team with a rating history, by league and name. */
    CompletableFuture<List<RatedTeam>> ratedTeams();

    /** The rating history of a team, oldest game first. */
    CompletableFuture<List<RatingStep>> ratings(long model, Category league, String team);

    /** Every position, oldest first. */
    CompletableFuture<List<PositionRecord>> positions();

    /** The newest fills, newest first. */
    CompletableFuture<List<TradeRecord>> trades(int newest);

    /** All that a trade rests on and led to. */
    CompletableFuture<TradeTrail> trail(long trade);

    /**
     * The newest verdicts on edges, newest first, with what happened afterwards.
     *
     * @param later how long after a verdict the own bid is looked at, in whole minutes
     */
    CompletableFuture<List<DecisionRecord>> decisions(int newest, Duration later);

    /** Every note of the trader, oldest first. */
    CompletableFuture<List<Note>> notes();

    /** What the account was worth, oldest first. */
    CompletableFuture<List<EquityPoint>> equity();

    /** The newest trips of breakers and the kill switch, newest first, each with how it was reset. */
    CompletableFuture<List<BreakerState>> trips(int newest);

    /** What ran and runs behind the desk. */
    CompletableFuture<Operations> operations();

    /** The past of a market: its newest quotes, and what else is known of it. */
    CompletableFuture<MarketPast> past(MarketId market, int newest);

    /** Every score of a game, oldest first, each once. */
    CompletableFuture<List<ScoreRecord>> scores(GameId game);
}
