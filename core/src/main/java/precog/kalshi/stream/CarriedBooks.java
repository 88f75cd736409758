package precog.kalshi.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import precog.kalshi.Frame;
import precog.value.MarketId;

/** The markets one connection carries, and for each whether its book stands or has to come. */
final class CarriedBooks {
    /** Without any further book for so long after they were asked for, nothing more is expected. */
    private static final Duration FIRST = Duration.ofSeconds(10);

    /** The same for books that stood before: the venue has them and does not send them. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    /** A book that cannot be had is not asked for more often. */
    private static final Duration RARELY = Duration.ofSeconds(60);

    /** How a book does. */
    private enum State {
        /** Asked for, and nothing says that the venue has one. */
        ASKED,
        STANDS,
        /** Stood before and was asked for again. */
        LOST,
        /** The stream has none, or none that can be read: asking elsewhere is all there is. */
        ABSENT
    }

    private static final class Place {
        private State state = State.ASKED;
        private long sid = Frame.NONE;
        private Instant since;

        Place(Instant now) {
            since = now;
        }
    }

    private final Map<MarketId, Place> places = new LinkedHashMap<>();
    private int waiting;
    private int standing;
    private Instant progress = Instant.MIN;

    int size() {
        return places.size();
    }

    /** Books that have to come. */
    int waiting() {
        return waiting;
    }

    boolean carries(MarketId market) {
        return places.containsKey(market);
    }

    boolean stands(MarketId market) {
        Place place = places.get(market);
        return place != null && place.state == State.STANDS;
    }

    List<MarketId> all() {
        return List.copyOf(places.keySet());
    }

    List<MarketId> standing() {
        return in(State.STANDS);
    }

    /** Books of a subscription that stand or have to come, and those that nothing came of yet. */
    List<MarketId> expected(long sid) {
        return where(place -> place.state != State.ABSENT && (place.sid == sid || place.sid == Frame.NONE));
    }

    private List<MarketId> in(State state) {
        return where(place -> place.state == state);
    }

    private List<MarketId> where(Predicate<Place> condition) {
        return places.entrySet().stream()
                .filter(place -> condition.test(place.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Carries further markets; those that were not carried before. */
    List<MarketId> add(Collection<MarketId> markets, Instant now) {
        List<MarketId> added =
                markets.stream().filter(market -> !places.containsKey(market)).toList();
        added.forEach(market -> places.put(market, new Place(now)));
        waiting += added.size();
        progress = now;
        return added;
    }

    /** Carries markets no longer; those that were carried before. */
    List<MarketId> remove(Collection<MarketId> markets) {
        List<MarketId> removed = markets.stream().filter(places::containsKey).toList();
        removed.forEach(market -> {
            absent(market, Instant.MIN);
            places.remove(market);
        });
        return removed;
    }

    /** A new connection: every book has to come. */
    void startAnew(Instant now) {
        places.values().forEach(place -> {
            to(place, State.ASKED, now);
            place.sid = Frame.NONE;
        });
        progress = now;
    }

    /** A book of a market carried here came on a subscription. */
    void came(MarketId market, long sid, Instant now) {
        Place place = places.get(market);
        if (place != null) {
            to(place, State.STANDS, now);
            place.sid = sid;
            progress = now;
        }
    }

    /** Books are not right any more and are asked for again, as are those that still have to come. */
    void lost(Collection<MarketId> markets, Instant now) {
        for (MarketId market : markets) {
            Place place = places.get(market);
            if (place != null && place.state == State.STANDS) {
                to(place, State.LOST, now);
            }
        }
        progress = now;
    }

    /** The stream does not have this book, or not so that it can be read. */
    void absent(MarketId market, Instant now) {
        Place place = places.get(market);
        if (place != null) {
            to(place, State.ABSENT, now);
        }
    }

    /** A book the stream did not have changes there: true where it should be asked for, which then counts as done. */
    boolean appears(MarketId market, Instant now) {
        Place place = places.get(market);
        if (place == null || place.state != State.ABSENT || now.isBefore(place.since.plus(RARELY))) {
            return false;
        }
        to(place, State.ASKED, now);
        progress = now;
        return true;
    }

    /** The subscription a book last came on; {@link Frame#NONE} before. */
    long sid(MarketId market) {
        Place place = places.get(market);
        return place == null ? Frame.NONE : place.sid;
    }

    /**
     * Gives up waiting where that is due. Books that never came while others did are the venue's not to have.
     *
     * @return why only a new connection helps; null where none is needed
     */
    @Nullable
    String overdue(Instant now) {
        boolean lost = waiting > 0 && places.values().stream().anyMatch(place -> place.state == State.LOST);
        if (waiting == 0 || !now.isAfter(progress.plus(lost ? AGAIN : FIRST))) {
            return null;
        }
        if (lost || standing == 0) {
            return "The books of " + waiting + " markets did not come.";
        }
        in(State.ASKED).forEach(market -> absent(market, now));
        return null;
    }

    private void to(Place place, State state, Instant now) {
        waiting += weight(state) - weight(place.state);
        standing += (state == State.STANDS ? 1 : 0) - (place.state == State.STANDS ? 1 : 0);
        place.state = state;
        place.since = now;
    }

    private static int weight(State state) {
        return state == State.ASKED || state == State.LOST ? 1 : 0;
    }
}
