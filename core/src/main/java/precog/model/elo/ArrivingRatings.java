package precog.model.elo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.feed.MarketListing;
import precog.game.GameState;
import precog.model.Estimate;
import precog.model.ProbabilityModel;
import precog.value.ModelRef;

/**
 * Ratings that are read while the desk already runs: silent until they arrive, then an {@link EloModel} over them. Final
 * scores heard before are rated then, in the order they were heard. A result that is among the ratings already is rated
 * no second time.
 */
public final class ArrivingRatings implements ProbabilityModel {
    private final ModelRef ref;
    private final AtomicReference<@Nullable Ratings> arrived = new AtomicReference<>();
    private final List<GameReport> waiting = new ArrayList<>();
    private @Nullable EloModel model;

    /** Nothing has arrived yet. */
    public ArrivingRatings(ModelRef ref) {
        this.ref = ref;
    }

    /** Hands over the book, once, from any thread; from now on it is this model's to change. */
    public void arrive(Ratings ratings) {
        if (!arrived.compareAndSet(null, ratings)) {
            throw new IllegalStateException("Ratings arrive once.");
        }
    }

    @Override
    public ModelRef ref() {
        return ref;
    }

    @Override
    public Optional<Estimate> estimate(MarketListing market, @Nullable GameState game, Instant now) {
        EloModel ready = ready();
        return ready == null ? Optional.empty() : ready.estimate(market, game, now);
    }

    @Override
    public void observe(GameReport report) {
        EloModel ready = ready();
        if (ready != null) {
            ready.observe(report);
        } else if (report.status() == GameStatus.FINAL) {
            waiting.add(report);
        }
    }

    /** The model, made on the thread that asks as soon as there are ratings; null before. */
    private @Nullable EloModel ready() {
        Ratings ratings = arrived.get();
        if (model == null && ratings != null) {
            EloModel made = new EloModel(ref, ratings);
            waiting.forEach(made::observe);
            waiting.clear();
            model = made;
        }
        return model;
    }
}
