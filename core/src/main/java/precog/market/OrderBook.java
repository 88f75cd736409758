package precog.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.Level;
import precog.value.Action;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * One market's book of resting bids for YES and for NO, owned by one thread. A bid for NO is an offer of YES at
 * 1 − price. The book has nothing to say until its first snapshot and after an invalidation until the next one.
 */
public final class OrderBook {
    private final Ladder yes = new Ladder();
    private final Ladder no = new Ladder();
    private boolean valid;
    private Instant changedAt;

    /** An empty book that waits for its first snapshot. */
    public OrderBook(Instant at) {
        changedAt = at;
    }

    /** What applying a change did. */
    public enum Change {
        APPLIED,
        /** The book waits for a snapshot: the change is not applied. */
        WAITING,
        /** More was taken away than the level held: the level is gone, and the source's figures do not add up. */
        BELOW_ZERO
    }

    /** Replaces the whole book. Levels at 0 or 1 or without size are how a venue writes "none" and are left out. */
    public void apply(BookSnapshot snapshot) {
        fill(yes, snapshot.yesBids());
        fill(no, snapshot.noBids());
        valid = true;
        changedAt = snapshot.at();
    }

    private static void fill(Ladder side, List<Level> levels) {
        side.clear();
        for (Level level : levels) {
            if (isQuoted(level.price())) {
                side.set(level.price().units(), level.quantity().units());
            }
        }
    }

    /** Changes one level; nothing left at a level removes it. */
    public Change apply(BookDelta delta) {
        if (!valid) {
            return Change.WAITING;
        }
        changedAt = delta.at();
        if (!isQuoted(delta.price())) {
            return Change.APPLIED;
        }
        Ladder side = side(delta.outcome());
        int price = delta.price().units();
        long size = Math.addExact(side.sizeAt(price), delta.change().units());
        side.set(price, size);
        return size < 0 ? Change.BELOW_ZERO : Change.APPLIED;
    }

    private static boolean isQuoted(Price price) {
        return price.units() > 0 && price.units() < Price.ONE_DOLLAR;
    }

    /** The source was asked and has the same book: its prices are of this moment. */
    public void confirm(Instant at) {
        if (valid) {
            changedAt = at;
        }
    }

    /** Forgets everything: the source can no longer be trusted until it sends a snapshot. */
    public void invalidate(Instant at) {
        yes.clear();
        no.clear();
        valid = false;
        changedAt = at;
    }

    /** Whether a snapshot has come and nothing has shaken the trust in it since. */
    public boolean isValid() {
        return valid;
    }

    /** Whether nobody bids on either side. */
    public boolean isEmpty() {
        return levelCount() == 0;
    }

    /**
     * Whether the best bids for YES and for NO together pay more than a contract can: the venue would have matched
     * them, so the book is wrong. Bids that add up to exactly 1 are locked, not crossed.
     */
    public boolean isCrossed() {
        return yes.count() > 0 && no.count() > 0 && yes.price(0) + no.price(0) > Price.ONE_DOLLAR;
    }

    /** Whether its prices may be traded on: valid and not crossed. */
    public boolean isTrusted() {
        return valid && !isCrossed();
    }

    /** Levels on both sides. */
    public int levelCount() {
        return yes.count() + no.count();
    }

    /** When the book last changed or was confirmed, by the source's clock. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Best bid for an outcome; null where nobody bids. */
    public @Nullable Price bestBid(Outcome outcome) {
        Ladder side = side(outcome);
        return side.count() == 0 ? null : new Price(side.price(0));
    }

    /** Contracts bid for an outcome at a price. */
    public Quantity bidSize(Outcome outcome, Price price) {
        return new Quantity(side(outcome).sizeAt(price.units()));
    }

    /** The top of the book. A crossed book has no price on either side, because none of its prices can be trusted. */
    public Quote quote() {
        boolean crossed = isCrossed();
        Price noBid = crossed ? null : bestBid(Outcome.NO);
        return new Quote(
                crossed ? null : bestBid(Outcome.YES),
                noBid == null ? null : noBid.complement(),
                crossed ? Quantity.ZERO : bestSize(yes),
                crossed ? Quantity.ZERO : bestSize(no),
                changedAt);
    }

    private static Quantity bestSize(Ladder side) {
        return side.count() == 0 ? Quantity.ZERO : new Quantity(side.size(0));
    }

    /** A copy of the best {@code levels} levels of each side, as they stand even where they cross. */
    public Depth depth(int levels) {
        return new Depth(best(yes, levels), best(no, levels));
    }

    private static List<Level> best(Ladder side, int levels) {
        int count = Math.min(levels, side.count());
        List<Level> best = new ArrayList<>(count);
        for (int rank = 0; rank < count; rank++) {
            best.add(new Level(new Price(side.price(rank)), new Quantity(side.size(rank))));
        }
        return best;
    }

    /**
     * What an order would meet if it took from the book now. A crossed book gives nothing.
     *
     * @param limit worst own-side price accepted: the highest for a buyer, the lowest for a seller
     */
    public Sweep sweep(Action action, Outcome outcome, Quantity wanted, Price limit) {
        Sweep.Walk walk = new Sweep.Walk(action, outcome, wanted, limit);
        Ladder side = side(action == Action.BUY ? outcome.opposite() : outcome);
        for (int rank = 0; rank < side.count() && !isCrossed(); rank++) {
            Price bid = new Price(side.price(rank));
            if (!walk.meets(action == Action.BUY ? bid.complement() : bid, side.size(rank))) {
                break;
            }
        }
        return walk.result();
    }

    private Ladder side(Outcome outcome) {
        return outcome == Outcome.YES ? yes : no;
    }
}
