package precog.app;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import precog.db.store.Tables;
import precog.db.store.WriteBehind;
import precog.engine.Mode;
import precog.engine.RunLimit.AtEndOfFeed;
import precog.engine.Script;
import precog.feed.LiveSource;
import precog.feed.MarketFeed;
import precog.kalshi.Tape;
import precog.kalshi.TapeFeed;
import precog.kalshi.live.KalshiExchange;
import precog.model.FirstOpinion;
import precog.model.ProbabilityModel;
import precog.recording.Opening;
import precog.recording.Recording;
import precog.recording.SessionRecorder;
import precog.sim.SimulatedVenue;
import precog.sim.SimulationSettings;
import precog.value.Money;

/**
 * Where the messages of a desk come from, who judges them, and where its orders go.
 *
 * @param platform venue key
 * @param sources speak by themselves, beside the feed
 * @param execution where orders go
 * @param learning told where what the models learn is kept, and where it was
 * @param atEnd what the desk does when the feed has nothing more to say
 * @param recorder takes the session down; null where nobody does
 * @param script what was asked in it before and is asked again
 * @param services what can be asked of a real venue; null where there is none
 */
record World(
        Mode mode,
        String platform,
        MarketFeed feed,
        List<LiveSource> sources,
        Execution execution,
        ProbabilityModel model,
        BiConsumer<WriteBehind, CompletableFuture<Tables>> learning,
        AtEndOfFeed atEnd,
        @Nullable SessionRecorder recorder,
        Script script,
        @Nullable LiveServices services) {
    /** Where orders go. */
    sealed interface Execution {
        /** To the practice exchange, against the books of the feed. */
        record Practice() implements Execution {}

        /**
         * To the venue itself, with real money.
         *
         * @param cash asks what the account holds, for a desk that begins
         */
        record Live(KalshiExchange exchange, Supplier<Money> cash) implements Execution {}
    }

    /** Platform of the simulated venue. */
    static final String SIMULATED = "simulated";

    private static final String KALSHI = "kalshi";

    /** The simulated venue, from a moment on. */
    static World simulated(SimulatedVenue venue, Instant from, @Nullable SessionRecorder recorder) {
        SimulatedModels.Learnt models = SimulatedModels.learntFrom(venue.history());
        return new World(
                Mode.PAPER_SIMULATED,
                SIMULATED,
                venue,
                List.of(),
                new Execution.Practice(),
                models.together(),
                (history, tables) -> models.keep(history, from),
                AtEndOfFeed.GO_ON,
                recorder,
                recorder == null ? Script.NONE : new Script(List.of(), recorder::asked),
                null);
    }

    /** A session that was taken down, judged by the models of then. */
    static World recorded(Recording recording, Script script, AtEndOfFeed atEnd) {
        Opening opening = recording.opening();
        ProbabilityModel model = opening.seed() == null ? noModel() : learntBy(opening.seed(), opening.at());
        return played(opening.platform(), recording.feed(), model, script, atEnd);
    }

    /** Recorded Kalshi frames; only the trader judges them. */
    static World taped(List<Tape> tapes, Script script, AtEndOfFeed atEnd) {
        return played(KALSHI, new TapeFeed(tapes), noModel(), script, atEnd);
    }

    private static World played(
            String platform, MarketFeed feed, ProbabilityModel model, Script script, AtEndOfFeed atEnd) {
        return new World(
                Mode.PAPER_REPLAY,
                platform,
                feed,
                List.of(),
                new Execution.Practice(),
                model,
                (history, tables) -> {},
                atEnd,
                null,
                script,
                null);
    }

    private static ProbabilityModel learntBy(long seed, Instant at) {
        SimulatedVenue venue = new SimulatedVenue(SimulationSettings.of(seed).from(at));
        return SimulatedModels.learntFrom(venue.history()).together();
    }

    private static ProbabilityModel noModel() {
        return new FirstOpinion(SimulatedModels.LEAD, List.of());
    }
}
