package precog.paper;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;
import precog.value.Outcome;
import precog.value.Price;

/** The price levels of a book something of ours hangs on. */
final class PaperLevels {
    private final Map<Place, PaperLevel> levels = new LinkedHashMap<>();

    private record Place(Outcome outcome, Price price) {}

    /** Told of the cancels at a level. */
    interface Cancels {
        void canceled(Outcome outcome, Price price, PaperLevel level, List<PaperLevel.Change> changes);
    }

    PaperLevel at(Outcome outcome, Price price) {
        return levels.computeIfAbsent(new Place(outcome, price), _ -> new PaperLevel());
    }

    @Nullable
    PaperLevel find(Outcome outcome, Price price) {
        return levels.get(new Place(outcome, price));
    }

    /** Hundredths of a contract already sold to us of what is displayed there. */
    long taken(Outcome outcome, Price price) {
        PaperLevel level = find(outcome, price);
        return level == null ? 0 : level.taken();
    }

    /** Caps every level by what is displayed there. */
    void cap(ToLongBiFunction<Outcome, Price> displayed) {
        levels.forEach((place, level) -> level.cap(displayed.applyAsLong(place.outcome(), place.price())));
    }

    /** Gives up matching what happened before {@code limit}, and forgets levels nothing hangs on. */
    void expire(Instant limit, Cancels cancels) {
        levels.forEach((place, level) -> cancels.canceled(place.outcome(), place.price(), level, level.expire(limit)));
        levels.values().removeIf(PaperLevel::isIdle);
    }

    /** Forgets which trades and reductions wait for each other. */
    void forget() {
        levels.values().forEach(PaperLevel::forget);
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }
}
