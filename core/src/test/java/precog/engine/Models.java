package precog.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import precog.model.FirstOpinion;
import precog.model.ProbabilityModel;
import precog.model.elo.EloModel;
import precog.model.elo.LeagueParameters;
import precog.model.elo.Ratings;
import precog.model.inplay.InPlayModel;
import precog.sim.GameHistory;
import precog.sim.SimulatedVenue;
import precog.value.ModelRef;

/** The models of a desk on the simulated venue, taught by its recorded past. */
final class Models {
    private static final int EVERY = 16;

    private Models() {}

    static ProbabilityModel of(SimulatedVenue venue) {
        EloModel elo = new EloModel(new ModelRef(1, "elo", "v1.0"), new Ratings(LeagueParameters.defaults()));
        InPlayModel inPlay = new InPlayModel(new ModelRef(2, "in-play", "v1.0"), elo, "simulated past");
        ProbabilityModel models = new FirstOpinion(new ModelRef(4, "first opinion", "v1.0"), List.of(inPlay, elo));
        venue.history()
                .states(EVERY)
                .collect(Collectors.groupingBy(
                        GameHistory.RecordedState::result, LinkedHashMap::new, Collectors.toList()))
                .forEach((result, states) -> {
                    states.forEach(state -> models.observe(state.state()));
                    models.observe(result);
                });
        return models;
    }
}
