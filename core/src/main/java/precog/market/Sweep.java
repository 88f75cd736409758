package precog.market;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.feed.Level;
import precog.value.Action;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * What an order takes from a book, level by level, in own-side prices.
 *
 * @param levels what is taken at each price, best first
 * @param filled contracts taken, at most what was wanted
 * @param value what the contracts taken cost a buyer or bring a seller, before fees
 * @param averagePrice value per contract, rounded against the trader (up for a buyer, down for a seller) to the
 *     price unit; null where nothing is there to take
 * @param available contracts the book holds within the limit, wanted or not
 */
public record Sweep(
        Action action,
        Outcome outcome,
        List<Level> levels,
        Quantity filled,
        Money value,
        @Nullable Price averagePrice,
        Quantity available) {
    public Sweep {
        levels = List.copyOf(levels);
    }

    /** The price of the last level taken; null where nothing is there to take. */
    public @Nullable Price worstPrice() {
        return levels.isEmpty() ? null : levels.getLast().price();
    }

    /** What a venue charges for taking it, each level as one fill of the same order. */
    public Fees.Charge charge(Fees fees) {
        Fees.Charge whole = new Fees.Charge(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        for (Level level : levels) {
            whole = whole.then(
                    fees.charge(action, level.price(), level.quantity(), Fees.Liquidity.TAKER, whole.surplus()));
        }
        return whole;
    }

    /** Takes from the levels of a depth, best first; see {@link OrderBook#sweep}. */
    public static Sweep of(Depth depth, Action action, Outcome outcome, Quantity wanted, Price limit) {
        Walk walk = new Walk(action, outcome, wanted, limit);
        for (Level level : action == Action.BUY ? depth.asks(outcome) : depth.bids(outcome)) {
            if (!walk.meets(level.price(), level.quantity().units())) {
                break;
            }
        }
        return walk.result();
    }

    /** The way through a book, best level first. */
    static final class Walk {
        private final Action action;
        private final Outcome outcome;
        private final Quantity wanted;
        private final Price limit;
        private final List<Level> taken = new ArrayList<>();
        private long filled;
        private long available;
        private long micros;

        Walk(Action action, Outcome outcome, Quantity wanted, Price limit) {
            this.action = action;
            this.outcome = outcome;
            this.wanted = wanted;
            this.limit = limit;
        }

        /** Takes what is still wanted from a level; false where its price lies beyond the limit. */
        boolean meets(Price price, long size) {
            if (action == Action.BUY ? price.isAbove(limit) : price.isBelow(limit)) {
                return false;
            }
            available = Math.addExact(available, size);
            long part = Math.min(size, wanted.units() - filled);
            if (part > 0) {
                Level level = new Level(price, new Quantity(part));
                taken.add(level);
                filled += part;
                micros = Math.addExact(micros, Money.of(price, level.quantity()).micros());
            }
            return true;
        }

        Sweep result() {
            return new Sweep(
                    action,
                    outcome,
                    taken,
                    new Quantity(filled),
                    new Money(micros),
                    filled == 0 ? null : new Price(average()),
                    new Quantity(available));
        }

        private int average() {
            // Millionths of a dollar per hundredth of a contract are units of price.
            return Math.toIntExact(action == Action.BUY ? Math.ceilDiv(micros, filled) : Math.floorDiv(micros, filled));
        }
    }
}
