package precog.edge;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketListing.Selection;
import precog.value.Category;
import precog.value.EventId;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;

/**
 * Money that is at stake on one outcome of a market: an open position, or an entry that still works.
 *
 * @param worstCase what is lost if it goes wrong: cost and fees, of a working entry as if it filled whole at its limit
 * @param position true for a position, false for a working entry
 */
public record Commitment(MarketListing listing, Outcome outcome, Money worstCase, boolean position) {
    /** The day of a slate turns at 05:00 UTC: about midnight at the exchange, when hardly a game is decided. */
    private static final long SLATE_BEGINS = 5 * 3_600;

    private static final long DAY = 86_400;

    public MarketId market() {
        return listing.id();
    }

    public EventId event() {
        return listing.event();
    }

    public Category category() {
        return listing.category();
    }

    /** Whether this is money on the very same contract. */
    public boolean isOn(MarketId other, Outcome otherOutcome) {
        return market().equals(other) && outcome == otherOutcome;
    }

    /**
     * Whether buying {@code wanted} of {@code other} would bet against this: on the same event, and no result of the
     * game pays both. Where the markets of an event are not tied to a game their relation is unknown, and the opposite
     * outcome of any of them counts as against this.
     */
    public boolean opposes(MarketListing other, Outcome wanted) {
        if (!event().equals(other.event())) {
            return false;
        }
        GameLink mine = listing.game();
        GameLink theirs = other.game();
        if (mine == null || theirs == null) {
            return outcome != wanted;
        }
        return Collections.disjoint(paying(mine, outcome, category()), paying(theirs, wanted, other.category()));
    }

    /** The results of the game on which an outcome pays. Only leagues with a market on the draw count it as one. */
    private static Set<Selection> paying(GameLink game, Outcome outcome, Category category) {
        Set<Selection> yes = EnumSet.of(game.selection());
        if (outcome == Outcome.YES) {
            return yes;
        }
        Set<Selection> no = EnumSet.complementOf(EnumSet.of(game.selection()));
        if (!isThreeWay(category)) {
            no.remove(Selection.DRAW);
        }
        return no;
    }

    private static boolean isThreeWay(Category category) {
        return switch (category) {
            case EPL, LIGUE1, MLS -> true;
            default -> false;
        };
    }

    /**
     * How much this moves with {@code other}: wholly on the same event, {@code slate} where the same league or field
     * is decided on the same day, else not at all.
     */
    public BigDecimal correlation(MarketListing other, BigDecimal slate) {
        if (event().equals(other.event())) {
            return BigDecimal.ONE;
        }
        return isOnSlateOf(other) ? slate : BigDecimal.ZERO;
    }

    /** Whether this is decided with {@code other}: the same event, or the same league or field on the same day. */
    public boolean isOnSlateOf(MarketListing other) {
        return event().equals(other.event()) || (category() == other.category() && slate(listing) == slate(other));
    }

    private static long slate(MarketListing listing) {
        return Math.floorDiv(listing.expectedExpiration().getEpochSecond() - SLATE_BEGINS, DAY);
    }
}
