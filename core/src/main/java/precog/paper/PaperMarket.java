package precog.paper;

import java.time.Duration;
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
import precog.market.Fees;
import precog.order.ExchangeReport.Rejected;
import precog.order.Order;
import precog.order.TimeInForce;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** A market as the practice exchange lists it. */
final class PaperMarket {
    private final PaperBook book;
    private MarketListing listing;
    private MarketStatus status;

    PaperMarket(MarketListed listed, Duration matching) {
        listing = listed.listing();
        status = listing.status();
        book = new PaperBook(listed.at(), matching);
    }

    PaperBook book() {
        return book;
    }

    Fees fees() {
        return Fees.direct(listing.fees());
    }

    MarketStatus status() {
        return status;
    }

    void list(MarketListing terms) {
        listing = terms;
    }

    /** Shows the book what the feed says of this market; {@code fills} gets what that fills. */
    void observe(FeedMessage.OfMarket message, PaperBook.Fills fills) {
        switch (message) {
            case BookDelta delta -> book.observe(delta, fills);
            case BookSnapshot snapshot -> book.observe(snapshot, fills);
            case BookInvalidated invalidated -> book.observe(invalidated);
            case TradePrinted trade when status.trades() -> book.observe(trade, fills);
            case BookConfirmed _,
                    TradePrinted _,
                    MarketActivity _,
                    MarketListed _,
                    MarketStatusChanged _,
                    MarketSettled _ -> {
                // The exchange itself deals with these, or they change no book.
            }
        }
    }

    /** Whether the market's new state takes working orders off the book: it ended, or came back from a pause. */
    boolean clearsBy(MarketStatus next) {
        boolean resumes = status == MarketStatus.PAUSED && next == MarketStatus.OPEN;
        status = next;
        return resumes || (next != MarketStatus.OPEN && next != MarketStatus.PAUSED);
    }

    /** Why the venue would not take the order whatever the account holds; null where it would. */
    @Nullable
    Refusal refusal(PaperOrder paper) {
        Order order = paper.order();
        if (!status.trades()) {
            return new Refusal("market_not_open", "The market is " + status + ".");
        }
        Price yes = paper.side() == Outcome.YES ? paper.price() : paper.price().complement();
        if (!listing.ticks().accepts(yes)) {
            return new Refusal("invalid_price", order.limit() + " is not on a tick of " + order.market() + ".");
        }
        if (!order.quantity().isPositive()) {
            return new Refusal("invalid_order_size", order.quantity() + " contracts cannot be traded.");
        }
        if (order.postOnly() && order.timeInForce() != TimeInForce.GOOD_TILL_CANCELED) {
            return new Refusal("invalid_order", "An order that must rest cannot be immediate.");
        }
        Quantity available = book.available(paper);
        if (order.postOnly() && available.isPositive()) {
            return new Refusal("invalid_order", "Post only cross: " + available + " contracts are there to take.");
        }
        if (order.timeInForce() == TimeInForce.FILL_OR_KILL && available.compareTo(order.quantity()) < 0) {
            return new Refusal(
                    "fill_or_kill_insufficient_resting_volume",
                    available + " of " + order.quantity() + " contracts are there to take.");
        }
        return null;
    }

    /** Why an order is refused, in the venue's code and in words; see {@link Rejected}. */
    record Refusal(String code, String reason) {}
}
