package precog.kalshi.fake;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The resting orders of one market on the YES leg: best price first, and at a price the oldest first. */
final class Book {
    /** An order at rest, of the account or of someone else. */
    static final class Resting {
        final String id;
        final Side side;
        final BigDecimal price;
        final @Nullable AccountOrder order;
        BigDecimal left;

        Resting(String id, Side side, BigDecimal price, BigDecimal left, @Nullable AccountOrder order) {
            this.id = id;
            this.side = side;
            this.price = price;
            this.left = left;
            this.order = order;
        }
    }

    private final NavigableMap<BigDecimal, Deque<Resting>> bids = new TreeMap<>(Comparator.reverseOrder());
    private final NavigableMap<BigDecimal, Deque<Resting>> asks = new TreeMap<>();

    /** The levels of a side, best first. */
    NavigableMap<BigDecimal, Deque<Resting>> side(Side side) {
        return side == Side.BID ? bids : asks;
    }

    void add(Resting resting) {
        side(resting.side)
                .computeIfAbsent(resting.price, _ -> new ArrayDeque<>())
                .add(resting);
    }

    /** Takes contracts from an order at rest; an order with nothing left is gone. */
    void reduce(Resting resting, BigDecimal by) {
        resting.left = resting.left.subtract(by);
        if (resting.left.signum() > 0) {
            return;
        }
        Deque<Resting> level = side(resting.side).get(resting.price);
        if (level != null && level.remove(resting) && level.isEmpty()) {
            side(resting.side).remove(resting.price);
        }
    }

    @Nullable
    BigDecimal best(Side side) {
        return side(side).isEmpty() ? null : side(side).firstKey();
    }

    @Nullable
    Resting first(Side side) {
        return side(side).isEmpty() ? null : side(side).firstEntry().getValue().getFirst();
    }

    BigDecimal size(Side side, BigDecimal price) {
        Deque<Resting> level = side(side).get(price);
        return level == null
                ? BigDecimal.ZERO
                : level.stream().map(resting -> resting.left).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Contracts that stand before an order at its own price. */
    BigDecimal ahead(Resting resting) {
        BigDecimal ahead = BigDecimal.ZERO;
        for (Resting other : side(resting.side).getOrDefault(resting.price, new ArrayDeque<>())) {
            if (other == resting) {
                break;
            }
            ahead = ahead.add(other.left);
        }
        return ahead;
    }

    @Nullable
    Resting find(String id) {
        for (Side side : Side.values()) {
            for (Deque<Resting> level : side(side).values()) {
                for (Resting resting : level) {
                    if (resting.id.equals(id)) {
                        return resting;
                    }
                }
            }
        }
        return null;
    }
}
