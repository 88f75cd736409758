package precog.market;

import java.util.List;
import precog.feed.Level;
import precog.value.Outcome;
import precog.value.Quantity;

/**
 * An immutable copy of a book, best level first on both sides.
 *
 * @param yesBids bids for YES by falling price
 * @param noBids bids for NO by falling price; each is an offer of YES at 1 − price
 */
public record Depth(List<Level> yesBids, List<Level> noBids) {
    public static final Depth EMPTY = new Depth(List.of(), List.of());

    public Depth {
        yesBids = List.copyOf(yesBids);
        noBids = List.copyOf(noBids);
    }

    /** Bids for {@code outcome}, best first: what a seller of it meets. */
    public List<Level> bids(Outcome outcome) {
        return outcome == Outcome.YES ? yesBids : noBids;
    }

    /** Contracts of {@code outcome} that are bid for at any price. */
    public Quantity bidSize(Outcome outcome) {
        return bids(outcome).stream().map(Level::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Offers of {@code outcome}, cheapest first, in own-side prices: what a buyer of it meets. */
    public List<Level> asks(Outcome outcome) {
        return bids(outcome.opposite()).stream()
                .map(level -> new Level(level.price().complement(), level.quantity()))
                .toList();
    }
}
