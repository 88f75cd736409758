package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import precog.journal.Journal;
import precog.model.ProbabilityModel;
import precog.model.TraderModel;
import precog.order.Exchange;
import precog.paper.PaperAccount;
import precog.paper.PaperExchange;
import precog.paper.PaperTerms;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Money;
import precog.value.Probability;
import precog.value.StrategyRef;

/** A paper desk on a scripted world, with a model that holds fixed opinions. */
final class ScriptedDesk {
    static final Money BANKROLL = Money.ofDollars(10_000);

    private final ScriptedWorld world;
    private final Map<MarketId, Probability> opinions = new TreeMap<>();
    private boolean autoApprove = true;
    private Instant seen = ScriptedWorld.START;
    private @Nullable Running running;

    ScriptedDesk(ScriptedWorld world) {
        this.world = world;
    }

    ScriptedDesk holds(String market, String probability) {
        opinions.put(ScriptedWorld.market(market), Probability.of(probability));
        return this;
    }

    ScriptedDesk asksTheTrader() {
        autoApprove = false;
        return this;
    }

    /** The desk as it runs now. */
    Running running() {
        return Objects.requireNonNull(running, "The desk was not opened.");
    }

    static PaperExchange exchange() {
        return new PaperExchange(ExecutionEnvironment.PAPER, PaperTerms.STANDARD, PaperAccount.of(BANKROLL));
    }

    /** An engine on the journal and a session that joins the world, which went on, where the last one left it. */
    Running open(Journal journal, PaperExchange venue, Exchange line, int untilSecond) {
        Recovery recovery = Recovery.of(journal);
        Instant from = seen;
        EngineParts parts = parts(
                ExecutionEnvironment.PAPER,
                Mode.PAPER_SIMULATED,
                line,
                journal,
                new FixedOpinions(opinions),
                autoApprove);
        TradingEngine engine = new TradingEngine(parts, recovery, entries -> {}, TradingEngine.StoreHealth.WELL);
        Duration left = Duration.between(from, ScriptedWorld.at(untilSecond));
        Session session = new Session(
                engine,
                world.feed(from),
                line,
                message -> {
                    seen = message.at();
                    venue.observe(message);
                },
                new Pace(InstantSource.fixed(Instant.EPOCH), Pace.MAX),
                new RunLimit(left, RunLimit.AtEndOfFeed.GO_ON),
                Script.NONE);
        running = new Running(engine, session);
        return running;
    }

    static EngineParts parts(
            ExecutionEnvironment environment,
            Mode mode,
            Exchange line,
            Journal journal,
            ProbabilityModel model,
            boolean autoApprove) {
        return new EngineParts(
                environment,
                mode,
                "simulated",
                BANKROLL,
                List.of(),
                model,
                new TraderModel(new ModelRef(90, "trader", "v1.0"), TraderModel.DEFAULT_OBSERVATIONS),
                new StrategyRef(1, "edge", "v1.0"),
                line,
                journal,
                SimulatedDesk.NO_HISTORY,
                EngineParts.EDGE_PAUSE,
                autoApprove,
                "scripted");
    }

    record Running(TradingEngine engine, Session session) {
        Running run() throws InterruptedException {
            session.run();
            return this;
        }

        TradingState state() {
            return engine.state();
        }
    }
}
