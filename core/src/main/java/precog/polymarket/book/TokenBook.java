package precog.polymarket.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import precog.pairing.TokenQuote;
import precog.polymarket.book.StreamFrame.Change;
import precog.value.Price;
import precog.value.Quantity;

/**
 * The book of one outcome. The venue counts nothing, so a lost change cannot be seen from a gap: a book is doubted when it
 * is crossed, when its best prices are not those the venue tells, or when REST twice says another one. Owned by one
 * thread at a time.
 */
final class TokenBook {
    /** A book that changed so lately may have changed between question and answer: comparing it proves nothing. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    /** Changes kept while a book is awaited, to be put on top of it; a venue that sends none must not fill the memory. */
    private static final int MOST_AWAITED = 1_000;

    /** Best prices that are not those of the book may be ahead of the change that makes them so, but not for so long. */
    private static final Duration ODD_FOR = Duration.ofSeconds(5);

    private final Deque<Change> awaited = new ArrayDeque<>();
    private NavigableMap<Price, BigDecimal> bids = new TreeMap<>();
    private NavigableMap<Price, BigDecimal> asks = new TreeMap<>();
    private @Nullable Price last;
    private @Nullable Price tick;
    private @Nullable Price resolution;
    private Instant venueTime = Instant.EPOCH;
    private Instant changedAt;
    private Instant knownAt;
    private boolean ever;
    private boolean trusted;
    private boolean suspected;
    private @Nullable Instant odd;

    TokenBook(Instant now) {
        changedAt = now;
        knownAt = now;
    }

    /** What a REST answer said of the book. */
    enum Finding {
        /** There was none to be trusted, and this is the book now. */
        TAKEN,
        SAME,
        /** It changed too lately to tell. */
        MOVING,
        DIFFERENT,
        /** Different for the second time running: the answer is the book now. */
        WRONG
    }

    /** Replaces the whole book, and puts on top of it what is known to have changed since. */
    void replace(BookReading reading, Instant now) {
        bids = new TreeMap<>(reading.bids());
        asks = new TreeMap<>(reading.asks());
        last = reading.last() == null ? last : reading.last();
        tick = reading.tick() == null ? tick : reading.tick();
        venueTime = reading.at();
        changedAt = now;
        knownAt = now;
        ever = true;
        trusted = true;
        suspected = false;
        odd = null;
        for (Change change = awaited.poll(); change != null; change = awaited.poll()) {
            set(change);
        }
        trusted = !isCrossed();
    }

    /** Takes a change in, or keeps it for the book that is awaited. */
    void change(Change change, Instant now) {
        if (!trusted) {
            if (awaited.size() == MOST_AWAITED) {
                awaited.removeFirst();
            }
            awaited.addLast(change);
            return;
        }
        set(change);
        changedAt = now;
        knownAt = now;
        trusted = !isCrossed();
    }

    /** Totals that were told before the book was are in it already. */
    private void set(Change change) {
        if (change.at().isBefore(venueTime)) {
            return;
        }
        venueTime = change.at();
        NavigableMap<Price, BigDecimal> side = change.bid() ? bids : asks;
        if (change.size().signum() == 0) {
            side.remove(change.price());
        } else {
            side.put(change.price(), change.size());
        }
    }

    /**
     * Holds the best prices the venue tells against the book. Others make it suspected; where they stay others for long,
     * it is not believed any more. What is older than the book says nothing.
     */
    void compare(@Nullable Price bid, @Nullable Price ask, Instant at, Instant now) {
        if (!trusted || at.isBefore(venueTime)) {
            return;
        }
        if (Objects.equals(bid, bestBid()) && Objects.equals(ask, bestAsk())) {
            odd = null;
        } else if (odd == null) {
            odd = now;
            suspected = true;
        } else if (now.isAfter(odd.plus(ODD_FOR))) {
            distrust();
        }
    }

    /**
     * Holds a REST answer against the book.
     *
     * @param alone whether nothing but REST tells of the book now
     */
    Finding check(BookReading answer, boolean alone, Instant now) {
        if (!trusted || (alone && !isSame(answer))) {
            replace(answer, now);
            return Finding.TAKEN;
        }
        if (isSame(answer)) {
            suspected = false;
            knownAt = now;
            last = answer.last() == null ? last : answer.last();
            return Finding.SAME;
        }
        if (changedAt.isAfter(now.minus(SETTLED))) {
            return Finding.MOVING;
        }
        if (!suspected) {
            suspected = true;
            return Finding.DIFFERENT;
        }
        replace(answer, now);
        return Finding.WRONG;
    }

    private boolean isSame(BookReading answer) {
        return answer.bids().equals(bids) && answer.asks().equals(asks);
    }

    /** From now on it is not believed, until it comes whole. */
    void distrust() {
        trusted = false;
        awaited.clear();
    }

    void traded(Price price) {
        last = price;
    }

    void tick(Price step) {
        tick = step;
    }

    void resolved(Price pays) {
        resolution = pays;
    }

    boolean isTrusted() {
        return trusted;
    }

    boolean isSuspected() {
        return suspected;
    }

    /** Whether bid and offer meet: no venue leaves that standing. */
    private boolean isCrossed() {
        Price bid = bestBid();
        Price ask = bestAsk();
        return bid != null && ask != null && bid.compareTo(ask) >= 0;
    }

    private @Nullable Price bestBid() {
        return bids.isEmpty() ? null : bids.lastKey();
    }

    private @Nullable Price bestAsk() {
        return asks.isEmpty() ? null : asks.firstKey();
    }

    /** The top of it; null before it was ever whole. */
    @Nullable
    TokenQuote quote() {
        return ever
                ? new TokenQuote(
                        bestBid(),
                        size(bids.lastEntry()),
                        bestAsk(),
                        size(asks.firstEntry()),
                        last,
                        tick,
                        knownAt,
                        trusted,
                        resolution)
                : null;
    }

    private static Quantity size(Map.@Nullable Entry<Price, BigDecimal> level) {
        return level == null
                ? Quantity.ZERO
                : Quantity.of(level.getValue().setScale(Quantity.SCALE, RoundingMode.DOWN));
    }
}
