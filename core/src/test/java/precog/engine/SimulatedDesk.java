package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import precog.config.GivenSetting;
import precog.edge.Edge;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.ConnectionReported;
import precog.feed.FeedMessage.GameReported;
import precog.feed.MarketFeed;
import precog.journal.History;
import precog.journal.Journal;
import precog.market.MarketView;
import precog.model.TraderModel;
import precog.order.Exchange;
import precog.paper.PaperAccount;
import precog.paper.PaperExchange;
import precog.paper.PaperTerms;
import precog.sim.SimulatedVenue;
import precog.sim.SimulationSettings;
import precog.value.ExecutionEnvironment;
import precog.value.ModelRef;
import precog.value.Money;
import precog.value.StrategyRef;

/** A whole paper desk on the simulated venue, driven without a clock. */
final class SimulatedDesk {
    static final Money BANKROLL = Money.ofDollars(10_000);

    /** Keeps nothing. */
    static final History NO_HISTORY = new History() {
        @Override
        public void market(MarketView market) {}

        @Override
        public void game(GameReported game) {}

        @Override
        public void edge(Edge edge) {}

        @Override
        public void connection(ConnectionReported connection) {}

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    final TradingEngine engine;
    final Session session;
    final PaperExchange exchange;

    private SimulatedDesk(TradingEngine engine, Session session, PaperExchange exchange) {
        this.engine = engine;
        this.session = session;
        this.exchange = exchange;
    }

    /** A desk that takes over what the journal says and goes on in the world of the seed from there. */
    static SimulatedDesk open(Journal journal, long seed, Duration length, UnaryOperator<Exchange> wiring) {
        return open(Recovery.of(journal), journal, seed, length, wiring, Tapped.NOT);
    }

    /**
     * What is put around a session.
     *
     * @param feed in place of the world's
     * @param heard shown every message before the engine
     */
    record Tapped(@Nullable MarketFeed feed, Consumer<FeedMessage> heard, Script script) {
        static final Tapped NOT = new Tapped(null, message -> {}, Script.NONE);
    }

    static SimulatedDesk open(
            Recovery recovery,
            Journal journal,
            long seed,
            Duration length,
            UnaryOperator<Exchange> wiring,
            Tapped tapped) {
        Instant from = recovery.lastAt().orElse(SimulationSettings.SUNDAY_AFTERNOON);
        SimulatedVenue venue = new SimulatedVenue(SimulationSettings.of(seed).from(from));
        PaperAccount account = recovery.account()
                .map(known -> PaperAccount.of(known.cash(), recovery.openPositions()))
                .orElse(PaperAccount.of(BANKROLL));
        PaperExchange paper = new PaperExchange(ExecutionEnvironment.PAPER, PaperTerms.STANDARD, account);
        Exchange exchange = wiring.apply(paper);
        EngineParts parts = new EngineParts(
                ExecutionEnvironment.PAPER,
                Mode.PAPER_SIMULATED,
                "simulated",
                BANKROLL,
                List.<GivenSetting>of(),
                Models.of(venue),
                new TraderModel(new ModelRef(90, "trader", "v1.0"), TraderModel.DEFAULT_OBSERVATIONS),
                new StrategyRef(1, "edge", "v1.0"),
                exchange,
                journal,
                NO_HISTORY,
                EngineParts.EDGE_PAUSE,
                true,
                venue.name());
        TradingEngine engine = new TradingEngine(parts, recovery, entries -> {}, TradingEngine.StoreHealth.WELL);
        Pace pace = new Pace(InstantSource.fixed(Instant.EPOCH), Pace.MAX);
        Session session = new Session(
                engine,
                tapped.feed == null ? venue : tapped.feed,
                exchange,
                message -> {
                    paper.observe(message);
                    tapped.heard.accept(message);
                },
                pace,
                new RunLimit(length, RunLimit.AtEndOfFeed.GO_ON),
                tapped.script);
        return new SimulatedDesk(engine, session, paper);
    }

    SimulatedDesk run() throws InterruptedException {
        session.run();
        return this;
    }
}
