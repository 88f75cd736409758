package precog.app;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import precog.db.store.WriteBehind;
import precog.engine.Mode;
import precog.engine.RunLimit.AtEndOfFeed;
import precog.engine.Script;
import precog.feed.MarketFeed;
import precog.kalshi.Tape;
import precog.kalshi.TapeFeed;
import precog.model.FirstOpinion;
import precog.model.ProbabilityModel;
import precog.recording.Opening;
import precog.recording.Recording;
import precog.recording.SessionRecorder;
import precog.sim.SimulatedVenue;
import precog.sim.SimulationSettings;

/**
 * Where the messages of a desk come from and who judges them.
 *
 * @param platform venue key
 * @param learning told where to keep what the models learn
 * @param atEnd what the desk does when the feed has nothing more to say
 * @param recorder takes the session down; null where nobody does
 * @param script what was asked in it before and is asked again
 */
record World(
        Mode mode,
        String platform,
        MarketFeed feed,
        ProbabilityModel model,
        Consumer<WriteBehind> learning,
        AtEndOfFeed atEnd,
        @Nullable SessionRecorder recorder,
        Script script) {
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
                models.together(),
                history -> models.keep(history, from),
                AtEndOfFeed.GO_ON,
                recorder,
                recorder == null ? Script.NONE : new Script(List.of(), recorder::asked));
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
        return new World(Mode.PAPER_REPLAY, platform, feed, model, history -> {}, atEnd, null, script);
    }

    private static ProbabilityModel learntBy(long seed, Instant at) {
        SimulatedVenue venue = new SimulatedVenue(SimulationSettings.of(seed).from(at));
        return SimulatedModels.learntFrom(venue.history()).together();
    }

    private static ProbabilityModel noModel() {
        return new FirstOpinion(SimulatedModels.LEAD, List.of());
    }
}
