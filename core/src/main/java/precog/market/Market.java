package precog.market;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookConfirmed;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookInvalidated;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.MarketActivity;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.value.MarketId;
import precog.value.Price;
import precog.value.Quantity;

/** All that feed messages have told about one market; owned by one thread. */
public final class Market {
    private static final Duration DAY = Duration.ofDays(1);

    private final OrderBook book;
    private MarketListing listing;
    private MarketStatus status;
    private Instant changedAt;
    private Quantity traded = Quantity.ZERO;
    private @Nullable Instant priceAt;
    private @Nullable Price openingPrice;
    private @Nullable TradePrinted lastTrade;
    private @Nullable Quantity volume;
    private @Nullable Quantity volume24h;
    private @Nullable Quantity openInterest;
    private @Nullable MarketSettled settlement;

    /** A market as first listed. */
    public Market(MarketListed listed) {
        listing = listed.listing();
        status = listing.status();
        changedAt = listed.at();
        book = new OrderBook(listed.at());
    }

    /** Folds a message about this market. */
    public void apply(FeedMessage.OfMarket message) {
        changedAt = message.at();
        switch (message) {
            case BookDelta delta -> {
                book.apply(delta);
                priced(delta.at());
            }
            case BookSnapshot snapshot -> {
                book.apply(snapshot);
                priced(snapshot.at());
            }
            case BookConfirmed confirmed -> {
                book.confirm(confirmed.at());
                priced(confirmed.at());
            }
            case BookInvalidated invalidated -> book.invalidate(invalidated.at());
            case TradePrinted trade -> trade(trade);
            case MarketActivity activity -> activity(activity);
            case MarketStatusChanged change -> status = change.status();
            case MarketListed listed -> {
                listing = listed.listing();
                status = listing.status();
            }
            case MarketSettled settled -> {
                settlement = settled;
                status = MarketStatus.SETTLED;
            }
        }
    }

    private void trade(TradePrinted trade) {
        lastTrade = trade;
        traded = traded.plus(trade.quantity());
    }

    private void priced(Instant at) {
        if (!book.isValid()) {
            return;
        }
        priceAt = at;
        if (openingPrice == null) {
            openingPrice = book.quote().mid();
        }
    }

    private void activity(MarketActivity activity) {
        volume = activity.volume() == null ? volume : activity.volume();
        volume24h = activity.volume24h() == null ? volume24h : activity.volume24h();
        openInterest = activity.openInterest() == null ? openInterest : activity.openInterest();
    }

    public MarketId id() {
        return listing.id();
    }

    public MarketListing listing() {
        return listing;
    }

    public MarketStatus status() {
        return status;
    }

    /** The live book; its owner is this market's thread. */
    public OrderBook book() {
        return book;
    }

    public Quote quote() {
        return book.quote();
    }

    /** When the book last changed or was confirmed; null before any book. */
    public @Nullable Instant priceAt() {
        return priceAt;
    }

    public @Nullable TradePrinted lastTrade() {
        return lastTrade;
    }

    /** How the venue resolved the market; null while it has not. */
    public @Nullable MarketSettled settlement() {
        return settlement;
    }

    /** Contracts traded so far: the venue's figure, or the trades seen where it gives none. */
    public Quantity volume() {
        return volume == null ? traded : volume;
    }

    /**
     * Contracts traded in the last 24 hours: the venue's figure, or all trades where the market is younger than that;
     * null where neither is known.
     */
    public @Nullable Quantity volume24h() {
        if (volume24h != null) {
            return volume24h;
        }
        return changedAt.isBefore(listing.openTime().plus(DAY)) ? volume() : null;
    }

    /** Contracts open; null where the venue has not said. */
    public @Nullable Quantity openInterest() {
        return openInterest;
    }

    /** When anything about the market last changed, by the source's clock. */
    public Instant changedAt() {
        return changedAt;
    }

    /**
     * A picture of the market for other threads.
     *
     * @param levels how many levels of each side it shows
     */
    public MarketView view(int levels) {
        return new MarketView(
                listing,
                status,
                book.quote(),
                book.depth(levels),
                lastTrade == null ? null : lastTrade.yesPrice(),
                openingPrice,
                volume(),
                volume24h(),
                openInterest,
                priceAt,
                book.isTrusted(),
                settlement == null ? null : settlement.yesValue());
    }
}
