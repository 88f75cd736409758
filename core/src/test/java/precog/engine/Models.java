package precog.engine;

import precog.model.ProbabilityModel;
import precog.model.elo.EloModel;
import precog.model.elo.LeagueParameters;
import precog.model.elo.Ratings;
import precog.sim.SimulatedVenue;
import precog.value.ModelRef;

/** The models of a desk on the simulated venue, taught by its recorded past. */
final class Models {
    private Models() {}

    static ProbabilityModel of(SimulatedVenue venue) {
        EloModel elo = new EloModel(new ModelRef(1, "elo", "v1.0"), new Ratings(LeagueParameters.defaults()));
        venue.history().finals().forEach(elo::observe);
        return elo;
    }
}
