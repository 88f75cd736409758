package precog.desk.scripted;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import precog.analytics.DecisionRecord;
import precog.analytics.EquityPoint;
import precog.analytics.Forecast;
import precog.analytics.MarketPast;
import precog.analytics.ModelVersion;
import precog.analytics.Note;
import precog.analytics.Operations;
import precog.analytics.PositionRecord;
import precog.analytics.QuoteRecord;
import precog.analytics.RatedTeam;
import precog.analytics.RatingStep;
import precog.analytics.ScoreRecord;
import precog.analytics.StrategyVersion;
import precog.analytics.TradeRecord;
import precog.analytics.TradeTrail;
import precog.analytics.TrainingRun;
import precog.app.SettingFolder;
import precog.decision.Verdict;
import precog.desk.archive.Archive;
import precog.desk.archive.BackOffice;
import precog.desk.archive.Exports;
import precog.desk.archive.Imports;
import precog.desk.status.StoreHealth;
import precog.position.PositionStatus;
import precog.risk.BreakerState;
import precog.risk.BreakerType;
import precog.value.Action;
import precog.value.Category;
import precog.value.ExecutionEnvironment;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

/** The same synthetic records on every run: forty positions of two strategy versions, and what goes with them. */
public final class ScriptedArchive implements Archive {
    static final Instant START = Instant.parse("2026-11-15T18:00:00Z");
    private static final int POSITIONS = 40;

    private final ScriptedStrategies strategies;

    private ScriptedArchive(ScriptedStrategies strategies) {
        this.strategies = strategies;
    }

    /** A back office of a healthy database with these records. */
    public static BackOffice office() {
        return office(new ScriptedExports());
    }

    /** The same, with somebody who takes the files. */
    public static BackOffice office(Exports exports) {
        return office(exports, (request, stage) -> known(request.file() + ": 2 teams, 1 game added."));
    }

    /** The same, with somebody who brings files in as well. */
    public static BackOffice office(Exports exports, Imports imports) {
        return office(exports, imports, Path.of(""), new ScriptedStrategies(), new ScriptedExchange());
    }

    /** A back office that only takes and gives files of settings. */
    public static BackOffice office(Path settings) {
        return office(
                new ScriptedExports(),
                (request, stage) -> known("nothing"),
                settings,
                new ScriptedStrategies(),
                new ScriptedExchange());
    }

    /** The same, with strategy versions that the test looks at. */
    public static BackOffice office(ScriptedStrategies strategies) {
        return office(
                new ScriptedExports(),
                (request, stage) -> known(request.file()),
                Path.of(""),
                strategies,
                new ScriptedExchange());
    }

    /** The same, with a way to an exchange that the test looks at. */
    public static BackOffice office(ScriptedExchange exchange) {
        return office(
                new ScriptedExports(),
                (request, stage) -> known(request.file()),
                Path.of(""),
                new ScriptedStrategies(),
                exchange);
    }

    /** The same, with another venue that the test looks at. */
    public static BackOffice office(ScriptedPairs pairs) {
        return office(
                new ScriptedExports(),
                (request, stage) -> known(request.file()),
                Path.of(""),
                new ScriptedStrategies(),
                new ScriptedExchange(),
                pairs);
    }

    private static BackOffice office(
            Exports exports, Imports imports, Path settings, ScriptedStrategies strategies, ScriptedExchange exchange) {
        return office(exports, imports, settings, strategies, exchange, new ScriptedPairs());
    }

    /** The same, with word of newer versions that the test gives. */
    public static BackOffice office(ScriptedUpdates updates) {
        return office(
                new ScriptedExports(),
                (request, stage) -> known(request.file()),
                Path.of(""),
                new ScriptedStrategies(),
                new ScriptedExchange(),
                new ScriptedPairs(),
                updates);
    }

    private static BackOffice office(
            Exports exports,
            Imports imports,
            Path settings,
            ScriptedStrategies strategies,
            ScriptedExchange exchange,
            ScriptedPairs pairs) {
        return office(exports, imports, settings, strategies, exchange, pairs, new ScriptedUpdates());
    }

    private static BackOffice office(
            Exports exports,
            Imports imports,
            Path settings,
            ScriptedStrategies strategies,
            ScriptedExchange exchange,
            ScriptedPairs pairs,
            ScriptedUpdates updates) {
        return new BackOffice(
                () -> new StoreHealth("H2", "ready", null, 3, 120, 0),
                new ScriptedArchive(strategies),
                exports,
                imports,
                strategies,
                new SettingFolder(settings),
                new ScriptedRecordings(),
                exchange,
                new ScriptedReviews(),
                pairs,
                updates,
                null);
    }

    private static Instant hour(int number) {
        return START.plus(Duration.ofHours(number));
    }

    private static <T> CompletableFuture<T> known(T value) {
        return CompletableFuture.completedFuture(value);
    }

    private static boolean won(int number) {
        return number % 5 < 3;
    }

    private static Outcome side(int number) {
        return number % 2 == 0 ? Outcome.YES : Outcome.NO;
    }

    private static Category league(int number) {
        return number % 3 == 0 ? Category.NFL : Category.NBA;
    }

    private static MarketId market(int number) {
        return new MarketId("SYN-" + number);
    }

    @Override
    public CompletableFuture<List<StrategyVersion>> strategies() {
        return known(strategies.versions());
    }

    @Override
    public CompletableFuture<List<ModelVersion>> models() {
        return known(List.of(new ModelVersion(
                1,
                "elo",
                "v1.0",
                "elo",
                null,
                "active",
                Map.of("NFL.k", "20", "NFL.home", "65"),
                "Ratings",
                new BigDecimal("0.6400"),
                null,
                1200,
                START,
                "precog",
                null)));
    }

    @Override
    public CompletableFuture<List<TrainingRun>> trainings(long model) {
        return known(List.of());
    }

    @Override
    public CompletableFuture<List<Forecast>> forecasts(long model) {
        return known(IntStream.range(0, 200)
                .mapToObj(number -> new Forecast(
                        market(number),
                        hour(number),
                        Probability.of((number % 20 + 0.5) / 20),
                        Probability.of(((number + 3) % 20 + 0.5) / 20),
                        number / 20 % 10 < (number % 20 + 1) / 2))
                .toList());
    }

    @Override
    public CompletableFuture<List<RatedTeam>> ratedTeams() {
        return known(List.of(
                new RatedTeam(1, Category.NFL, "BUF", "Buffalo Bills", 12, new BigDecimal("1601.2"), day(12)),
                new RatedTeam(1, Category.NFL, "KC", "Kansas City Chiefs", 12, new BigDecimal("1640.5"), day(12))));
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2026, 9, 1).plusWeeks(number);
    }

    @Override
    public CompletableFuture<List<RatingStep>> ratings(long model, Category league, String team) {
        return known(IntStream.range(0, 12)
                .mapToObj(number -> new RatingStep(
                        day(number),
                        2026,
                        "Synthetic " + number,
                        number % 2 == 0,
                        new BigDecimal(1550 + 10 * number),
                        new BigDecimal(1560 + 10 * number),
                        new BigDecimal("0.55"),
                        BigDecimal.ONE))
                .toList());
    }

    @Override
    public CompletableFuture<List<PositionRecord>> positions() {
        return known(IntStream.range(0, POSITIONS)
                .mapToObj(ScriptedArchive::position)
                .toList());
    }

    private static PositionRecord position(int number) {
        boolean open = number >= POSITIONS - 2;
        Money result = won(number) ? Money.of("14.25") : Money.of("-12.75");
        return new PositionRecord(
                number + 1,
                market(number),
                "Synthetic market " + number,
                league(number),
                side(number),
                open ? PositionStatus.OPEN : number % 4 == 0 ? PositionStatus.SETTLED : PositionStatus.CLOSED,
                Price.of(number % 2 == 0 ? "0.5500" : "0.3200"),
                Quantity.of(100),
                open ? Quantity.of(100) : Quantity.ZERO,
                Money.of("1.75"),
                open ? Money.of("-1.75") : result,
                open ? Money.of("3.00") : null,
                open ? null : number % 4 == 0 ? "settlement" : won(number) ? "profit_target" : "stop_loss",
                hour(number * 4),
                open ? null : hour(number * 4 + 2),
                number < 30 ? 1L : 2L,
                1L,
                (long) number);
    }

    @Override
    public CompletableFuture<List<TradeRecord>> trades(int newest) {
        List<TradeRecord> trades = new ArrayList<>();
        for (int number = POSITIONS - 1; number >= 0; number--) {
            trades.add(trade(number));
        }
        return known(trades.subList(0, Math.min(newest, trades.size())));
    }

    private static TradeRecord trade(int number) {
        Price price = Price.of(number % 2 == 0 ? "0.5500" : "0.3200");
        return new TradeRecord(
                1000 + number,
                hour(number * 4),
                market(number),
                "Synthetic market " + number,
                league(number),
                Action.BUY,
                side(number),
                price,
                Quantity.of(100),
                Money.of("1.75"),
                true,
                Price.of(number % 2 == 0 ? "0.5500" : "0.3100"),
                price,
                new BigDecimal("0.0640"),
                number < 30 ? "edge_entry v1.0" : "edge_entry v1.1",
                "elo v1.0",
                "entry",
                (long) number + 1,
                (long) number);
    }

    @Override
    public CompletableFuture<TradeTrail> trail(long trade) {
        return known(new TradeTrail(
                trade,
                List.of(
                        new TradeTrail.Station(TradeTrail.Kind.MODEL, Map.of("model_name", "elo")),
                        new TradeTrail.Station(
                                TradeTrail.Kind.TRADE, Map.of("trade_id", String.valueOf(trade), "price", "0.5500")))));
    }

    @Override
    public CompletableFuture<List<DecisionRecord>> decisions(int newest, Duration later) {
        return known(IntStream.range(0, POSITIONS)
                .mapToObj(number -> new DecisionRecord(
                        number + 1,
                        hour(number * 4),
                        market(number),
                        "Synthetic market " + number,
                        side(number),
                        Verdict.values()[number % Verdict.values().length],
                        "ann",
                        Price.of("0.5500"),
                        new BigDecimal("0.0640"),
                        Quantity.of(100),
                        number % 4 == 1 ? "news" : null,
                        null,
                        Probability.of("0.6500"),
                        Probability.of("0.5600"),
                        Price.of("0.5700"),
                        won(number) ? Price.ONE : Price.ZERO))
                .toList());
    }

    @Override
    public CompletableFuture<List<Note>> notes() {
        return known(List.of(new Note(
                1,
                ExecutionEnvironment.PAPER,
                Note.Subject.TRADE,
                1000,
                "Bought too late",
                List.of("late"),
                "ann",
                hour(1))));
    }

    @Override
    public CompletableFuture<List<EquityPoint>> equity() {
        return known(IntStream.range(0, 100)
                .mapToObj(number -> new EquityPoint(
                        hour(number),
                        Money.ofDollars(10_000 + 5L * number - (number % 10 == 9 ? 80 : 0)),
                        Money.ofDollars(9_500),
                        Money.ofDollars(5L * number)))
                .toList());
    }

    @Override
    public CompletableFuture<List<BreakerState>> trips(int newest) {
        return known(List.of(
                trip(2, BreakerType.RAPID_LOSS, "realized in 15 min: −$208.45", "−$200.00", 9, null),
                trip(1, BreakerType.CONSECUTIVE_LOSSES, "losing closes in a row: 5", "5", 2, "reset by ann")));
    }

    private static BreakerState trip(
            long id, BreakerType type, String observed, String limit, int at, @Nullable String resolution) {
        return new BreakerState(
                id,
                ExecutionEnvironment.PAPER,
                type,
                "*",
                resolution == null,
                false,
                observed,
                limit,
                hour(at),
                resolution == null ? null : hour(at + 1),
                null,
                resolution);
    }

    @Override
    public CompletableFuture<Operations> operations() {
        return known(new Operations(
                List.of(new Operations.JobRun(
                        1, "import games", "completed", hour(0), hour(0).plusSeconds(4), 512, 512L, "512 games added")),
                List.of(new Operations.Health("simulated", "healthy", hour(3), null)),
                List.of(new Operations.SchemaStep("001", "platforms leagues teams", hour(0), true)),
                List.of(new Operations.TableSize("trades", POSITIONS))));
    }

    /** Two hours before the desk was opened, every ten seconds: up to 0.44 and down again, a model a little above. */
    @Override
    public CompletableFuture<MarketPast> past(MarketId market, int newest) {
        List<QuoteRecord> quotes = IntStream.range(0, 720)
                .mapToObj(step -> {
                    int bid = 3_000 + (int) Math.round(14 * Math.sin(Math.PI * step / 720)) * 100;
                    return new QuoteRecord(
                            ScriptedWorkstation.START.minusSeconds(7_200 - 10L * step),
                            new Price(bid),
                            new Price(bid + 200),
                            new Probability(bid + 150 + step % 90));
                })
                .toList();
        return known(new MarketPast(quotes, List.of()));
    }

    /** Nothing to nothing for an hour, then a touchdown at a time for the home side. */
    @Override
    public CompletableFuture<List<ScoreRecord>> scores(GameId game) {
        return known(IntStream.range(0, 2)
                .mapToObj(score ->
                        new ScoreRecord(ScriptedWorkstation.START.minusSeconds(3_600 - 1_200L * score), 7 * score, 0))
                .toList());
    }
}
