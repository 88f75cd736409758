package precog.model.inplay;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.feed.MarketListing;
import precog.feed.MarketListing.Selection;
import precog.game.GameState;
import precog.model.Estimate;
import precog.model.ProbabilityModel;
import precog.model.TrackRecord;
import precog.model.TrackRecord.Evidence;
import precog.model.elo.EloModel;
import precog.model.elo.Forecast;
import precog.model.inplay.ProbabilityMatrix.Cell;
import precog.model.inplay.ProbabilityMatrix.Reading;
import precog.value.Category;
import precog.value.GameId;
import precog.value.ModelRef;
import precog.value.Probability;

/**
 * What a game in play is worth: how games ended that stood like it, blended with the pre-game ratings by time left. Each
 * result's matrix probability is multiplied by (pre-game probability / the league's base rate)^√(share of the game
 * left), and all are made to add up to 1: at the start that is the ratings' word, at the end the matrix's. The square
 * root is how skill fades beside the score where the score drifts like a Brownian motion (H. S. Stern, "A Brownian Motion
 * Model for the Progress of Sports Scores", 1994).
 *
 * <p>It learns from each game it saw once that game is over: the matrix, and its own track record, which counts what it
 * said of a game while it was on. An estimate's sample and interval are those of the games it once held about as
 * likely; where its cells are thin, they are the cells'. Silent where no game was ever recorded in such a state, where
 * a side has no rating, and on games not in play.
 */
public final class InPlayModel implements ProbabilityModel {
    /** Games a reading needs behind it before the model's record speaks for it. */
    private static final int LEAST_GAMES = 20;

    private final ModelRef ref;
    private final EloModel ratings;
    private final ProbabilityMatrix matrix;
    private final TrackRecord<Kind> record = new TrackRecord<>();
    private final Map<GameId, Said> underWay = new HashMap<>();

    private record Kind(Category league, Selection selection) {}

    /** What was said of a game while it was on: for each result, the windows it was held likely in. */
    private record Said(Forecast before, Map<Selection, Set<Integer>> windows) {}

    /** What is held of a game now, and what it is made of. */
    record Opinion(Forecast before, Reading reading, Forecast now) {
        boolean isThin() {
            return reading.games() < LEAST_GAMES;
        }
    }

    /**
     * A model that knows no games yet.
     *
     * @param ratings what it asks about a game before its start; it is shown results apart from this model
     * @param source where the states it learns from are recorded, such as the name of a feed
     */
    public InPlayModel(ModelRef ref, EloModel ratings, String source) {
        this.ref = ref;
        this.ratings = ratings;
        this.matrix = new ProbabilityMatrix(source);
    }

    @Override
    public ModelRef ref() {
        return ref;
    }

    /** The matrix it learns, which is its own to change. */
    public ProbabilityMatrix matrix() {
        return matrix;
    }

    @Override
    public void observe(GameReport report) {
        if (report.status().inPlay()) {
            opinion(report).filter(opinion -> !opinion.isThin()).ifPresent(opinion -> remember(report, opinion));
        }
        boolean settled = matrix.add(report);
        if (!report.status().inPlay() && report.status() != GameStatus.SCHEDULED) {
            Said said = underWay.remove(report.id());
            if (said != null && settled) {
                said.windows()
                        .forEach((selection, windows) -> record.add(
                                new Kind(report.league(), selection),
                                windows,
                                said.before().came(selection, report.margin())));
            }
        }
    }

    private void remember(GameReport report, Opinion opinion) {
        Said said = underWay.computeIfAbsent(
                report.id(), game -> new Said(opinion.before(), new EnumMap<>(Selection.class)));
        for (Selection selection : opinion.now().results()) {
            said.windows()
                    .computeIfAbsent(selection, key -> new HashSet<>())
                    .addAll(TrackRecord.windows(opinion.now().of(selection)));
        }
    }

    @Override
    public Optional<Estimate> estimate(MarketListing market, @Nullable GameState game, Instant now) {
        MarketListing.GameLink link = market.game();
        if (link == null || game == null || !game.report().status().inPlay()) {
            return Optional.empty();
        }
        return opinion(game.report())
                .filter(opinion -> opinion.before().of(link.selection()) > 0)
                .map(opinion -> estimate(market, link.selection(), game, opinion, now));
    }

    private Estimate estimate(MarketListing market, Selection selection, GameState game, Opinion opinion, Instant now) {
        double probability = opinion.now().of(selection);
        boolean threeWay = opinion.before().threeWay();
        Reading reading = opinion.reading();
        Evidence evidence = opinion.isThin()
                ? new Evidence(
                        reading.games(), reading.interval(selection, threeWay).including(probability))
                : record.evidence(new Kind(game.report().league(), selection), probability);
        return new Estimate(
                market.id(),
                ref,
                Probability.of(probability),
                evidence.cases(),
                Probability.of(evidence.interval().lower()),
                Probability.of(evidence.interval().upper()),
                now,
                game.at(),
                basis(game.report(), selection, opinion, evidence));
    }

    /** What is held of a game in this state; see the class. */
    Optional<Opinion> opinion(GameReport report) {
        Forecast before = ratings.forecast(report).orElse(null);
        Reading reading = before == null ? null : matrix.read(report).orElse(null);
        return before == null || reading == null
                ? Optional.empty()
                : Optional.of(new Opinion(before, reading, blend(before, reading, matrix.league(report.league()))));
    }

    private static Forecast blend(Forecast before, Reading reading, Cell league) {
        boolean threeWay = before.threeWay();
        double skill = Math.sqrt(reading.shareLeft());
        Map<Selection, Double> weights = new EnumMap<>(Selection.class);
        double sum = 0;
        for (Selection result : before.results()) {
            double tilt = StrictMath.pow(before.of(result) / league.smoothed(result, threeWay), skill);
            double weight = reading.probability(result, threeWay) * tilt;
            weights.put(result, weight);
            sum += weight;
        }
        return new Forecast(
                weights.getOrDefault(Selection.HOME, 0.0) / sum,
                weights.getOrDefault(Selection.DRAW, 0.0) / sum,
                weights.getOrDefault(Selection.AWAY, 0.0) / sum);
    }

    private static String basis(GameReport report, Selection selection, Opinion opinion, Evidence evidence) {
        return String.format(
                Locale.ROOT,
                "%s %d, %s %d, %s. Of %d recorded games that stood like this about %.0f %% ended this way; before the start"
                        + " the ratings said %.0f %%. The model has been about this sure in %d games.",
                report.home(),
                report.homeScore(),
                report.away(),
                report.awayScore(),
                report.periodName(),
                opinion.reading().games(),
                100 * opinion.reading().probability(selection, opinion.before().threeWay()),
                100 * opinion.before().of(selection),
                evidence.cases());
    }
}
