package precog.model.elo;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.feed.MarketListing;
import precog.feed.MarketListing.Selection;
import precog.game.GameState;
import precog.model.Estimate;
import precog.model.ProbabilityModel;
import precog.model.TrackRecord;
import precog.results.GameResult;
import precog.value.Category;
import precog.value.ModelRef;
import precog.value.Probability;

/**
 * What the ratings say of a game that has not begun. Silent where a side has no rating, where the game is on or over,
 * and on a draw in a league without one. Its sample is the number of rated games that were held about as likely,
 * its interval the Wilson interval of how those ended, widened to hold the estimate itself.
 */
public final class EloModel implements ProbabilityModel {
    /** Games after which a rating is no longer fresh. */
    private static final int SETTLED_GAMES = 10;

    private final ModelRef ref;
    private final Ratings ratings;
    private final TrackRecord<Kind> record = new TrackRecord<>();
    private Consumer<RatedGame> follower = game -> {};

    /**
     * Forecasts that are counted together. Those with a side of few games are counted apart, because its rating is
     * little more than a guess.
     */
    private record Kind(Category league, String tour, Selection selection, boolean settled) {
        static Kind of(GameResult game, Selection selection, int homeGames, int awayGames) {
            boolean settled = Math.min(homeGames, awayGames) >= SETTLED_GAMES;
            return new Kind(game.league(), game.tour(), selection, settled);
        }
    }

    /** A model over a book of ratings, which from now on is this model's to change. */
    public EloModel(ModelRef ref, Ratings ratings) {
        this.ref = ref;
        this.ratings = ratings;
        ratings.history().forEach(this::count);
    }

    @Override
    public ModelRef ref() {
        return ref;
    }

    /** Tells {@code follower} of every game rated from now on, on the thread that observes it. */
    public void follow(Consumer<RatedGame> follower) {
        this.follower = follower;
    }

    /** The book this model rests on. */
    public Ratings ratings() {
        return ratings;
    }

    /** What the ratings say of a game before it starts, whatever its state; none where a side is unknown. */
    public Optional<Forecast> forecast(GameReport report) {
        return ratings.before(GameResult.of(report)).map(Ratings.Before::forecast);
    }

    /** Rates a final result; see {@link Ratings#rate}. */
    public Ratings.Verdict rate(GameResult result) {
        Ratings.Verdict verdict = ratings.rate(result);
        if (verdict instanceof Ratings.Verdict.Rated(RatedGame game)) {
            count(game);
            follower.accept(game);
        }
        return verdict;
    }

    @Override
    public void observe(GameReport report) {
        if (report.status() == GameStatus.FINAL) {
            rate(GameResult.of(report));
        }
    }

    @Override
    public Optional<Estimate> estimate(MarketListing market, @Nullable GameState game, Instant now) {
        MarketListing.GameLink link = market.game();
        if (link == null || game == null || game.report().status() != GameStatus.SCHEDULED) {
            return Optional.empty();
        }
        GameResult fixture = GameResult.of(game.report());
        return ratings.before(fixture)
                .filter(before -> before.forecast().of(link.selection()) > 0)
                .map(before -> estimate(market, link.selection(), fixture, before, now));
    }

    private Estimate estimate(
            MarketListing market, Selection selection, GameResult fixture, Ratings.Before before, Instant now) {
        double probability = before.forecast().of(selection);
        Kind kind = Kind.of(
                fixture, selection, before.home().gamesPlayed(), before.away().gamesPlayed());
        TrackRecord.Evidence evidence = record.evidence(kind, probability);
        String basis = String.format(
                Locale.ROOT,
                "Elo %s %.0f, %s %.0f%s. Calibrated on %d rated games.",
                fixture.home(),
                before.home().points(),
                fixture.away(),
                before.away().points(),
                fixture.neutral() ? ", neutral ground" : "",
                evidence.cases());
        return new Estimate(
                market.id(),
                ref,
                Probability.of(probability),
                evidence.cases(),
                Probability.of(evidence.interval().lower()),
                Probability.of(evidence.interval().upper()),
                now,
                null,
                basis);
    }

    private void count(RatedGame rated) {
        int homeGames = rated.home().gamesPlayed() - 1;
        int awayGames = rated.away().gamesPlayed() - 1;
        Forecast forecast = rated.forecast();
        for (Selection selection : forecast.results()) {
            record.add(
                    Kind.of(rated.game(), selection, homeGames, awayGames),
                    TrackRecord.windows(forecast.of(selection)),
                    forecast.came(selection, rated.game().margin()));
        }
    }
}
