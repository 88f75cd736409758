package precog.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import precog.db.store.VersionCatalogue;
import precog.db.store.WriteBehind;
import precog.model.FirstOpinion;
import precog.model.ProbabilityModel;
import precog.model.TraderModel;
import precog.model.elo.EloModel;
import precog.model.elo.LeagueParameters;
import precog.model.elo.Ratings;
import precog.model.inplay.InPlayModel;
import precog.sim.GameHistory;
import precog.value.ModelRef;
import precog.value.StrategyRef;

/** The models the desk starts with, each an immutable version, and the strategy its edges are attributed to. */
public final class SimulatedModels {
    /** Ratings, the matrix that rests on them, and the two asked together. */
    record Learnt(EloModel elo, InPlayModel inPlay, ProbabilityModel together) {
        /** Keeps what was learnt: the matrix as it is now, and from now on every game that is rated. */
        void keep(WriteBehind history, Instant learntTo) {
            String version = IN_PLAY.version() + " to " + LocalDate.ofInstant(learntTo, ZoneOffset.UTC);
            history.matrix(IN_PLAY, version, inPlay.matrix().rows(), learntTo);
            elo.follow(game -> history.rated(
                    ELO, game, Objects.requireNonNullElse(game.game().start(), learntTo)));
        }
    }

    static final StrategyRef STRATEGY = new StrategyRef(1, "edge_entry", "v1.0");

    private static final ModelRef ELO = VersionCatalogue.ELO.ref();
    private static final ModelRef IN_PLAY = new ModelRef(2, "in_play_matrix", "v1.0");
    static final ModelRef LEAD = new ModelRef(4, "first_opinion", "v1.0");
    private static final ModelRef TRADER = new ModelRef(3, "trader", "v1.0");

    /** Recorded states a game gives to the in-play matrix: one of so many reports, so that learning stays quick. */
    private static final int EVERY = 4;

    private SimulatedModels() {}

    /** Ratings and in-play matrix learnt from the world's recorded past; in play the matrix has the first word. */
    static Learnt learntFrom(GameHistory history) {
        EloModel elo = new EloModel(ELO, new Ratings(LeagueParameters.defaults()));
        InPlayModel inPlay = new InPlayModel(IN_PLAY, elo, "simulated past");
        ProbabilityModel models = new FirstOpinion(LEAD, List.of(inPlay, elo));
        history.games(EVERY).forEach(states -> {
            states.forEach(state -> models.observe(state.state()));
            models.observe(states.getFirst().result());
        });
        return new Learnt(elo, inPlay, models);
    }

    static TraderModel trader() {
        return new TraderModel(TRADER, TraderModel.DEFAULT_OBSERVATIONS);
    }

    /** The model and strategy versions of this program. */
    public static VersionCatalogue catalogue() {
        return new VersionCatalogue(
                List.of(
                        VersionCatalogue.ELO,
                        new VersionCatalogue.Model(
                                IN_PLAY,
                                "matrix",
                                Map.of("states", "period, time left, margin", "blend", "with elo by time left"),
                                "How recorded games ended that stood alike, blended with the ratings by time left"),
                        new VersionCatalogue.Model(
                                TRADER,
                                "trader",
                                Map.of("observations", TraderModel.DEFAULT_OBSERVATIONS),
                                "The trader's own probabilities")),
                List.of(new VersionCatalogue.Strategy(
                        STRATEGY,
                        Map.of("entry", "alerted edges above the league's minimum"),
                        "Buy what is worth more than it costs, after fees and haircuts")));
    }
}
