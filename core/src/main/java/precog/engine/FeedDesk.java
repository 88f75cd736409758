package precog.engine;

import precog.alert.AlertLog.Notice;
import precog.alert.Severity;
import precog.alert.TextChange;
import precog.feed.ConnectionStatus;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookConfirmed;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookInvalidated;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.ConnectionReported;
import precog.feed.FeedMessage.GameReported;
import precog.feed.FeedMessage.MarketActivity;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.FeedMessage.OfMarket;
import precog.feed.FeedMessage.ReadingRefused;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.FeedMessage.VenueReported;
import precog.feed.MarketListing;
import precog.journal.History;
import precog.market.Market;

/** Takes what a feed says to the desks it concerns, and keeps the versions of markets and games it leaves behind. */
final class FeedDesk {
    private final TradingFloor floor;
    private final Ledger ledger;
    private final History history;

    FeedDesk(TradingFloor floor, Ledger ledger, History history) {
        this.floor = floor;
        this.ledger = ledger;
        this.history = history;
    }

    /** Applies what a feed says; the engine has the time of the message already. */
    void apply(FeedMessage message) {
        switch (message) {
            case OfMarket ofMarket -> apply(ofMarket);
            case GameReported game -> {
                floor.model.observe(game.report());
                floor.watch.apply(game).forEach(floor.edges::changed);
            }
            case ReadingRefused refused -> floor.risk.readingRefused(refused);
            case VenueReported venue -> floor.venue.apply(venue);
            case ConnectionReported connection -> {
                floor.watch.apply(connection);
                history.connection(connection);
                if (connection.status() == ConnectionStatus.DOWN && floor.venue.isOurs(connection)) {
                    floor.reconciliation.doubt();
                }
            }
        }
    }

    private void apply(OfMarket message) {
        if (message instanceof MarketListed listed) {
            tellRules(listed.listing());
        }
        Market market = floor.watch.apply(message);
        if (market == null) {
            return;
        }
        switch (message) {
            case BookConfirmed _ -> floor.edges.changed(market);
            case BookDelta _, BookSnapshot _, BookInvalidated _ -> {
                floor.risk.bookSeen(market);
                floor.exits.priceMoved(market);
                floor.edges.changed(market);
            }
            case MarketListed _, MarketStatusChanged _ -> floor.edges.changed(market);
            case MarketSettled settled -> floor.settlements.resolved(settled);
            case TradePrinted _, MarketActivity _ -> {
                // Shown; decides nothing by itself.
            }
        }
    }

    /** A change of what a market pays on is news, whatever the prices do: a view of it may be worth nothing now. */
    private void tellRules(MarketListing listing) {
        Market known = floor.watch.market(listing.id());
        if (known != null && !known.listing().rules().equals(listing.rules())) {
            String change =
                    TextChange.between(known.listing().rules(), listing.rules()).phrase();
            ledger.alert(new Notice(
                    "rules_changed",
                    Severity.HIGH,
                    "data",
                    "feed",
                    listing.id().value(),
                    "The rules of " + listing.id() + " changed: " + change + ". Read them before you trade it."));
        }
    }

    /** Keeps the versions of markets and games that changed since the last time. */
    void keepHistory() {
        MarketWatch.Changes changes = floor.watch.forHistory();
        changes.markets().forEach(id -> {
            Market market = floor.watch.market(id);
            if (market != null) {
                history.market(MarketWatch.view(market));
            }
        });
        changes.games()
                .forEach(id -> floor.watch
                        .games()
                        .state(id)
                        .ifPresent(state -> history.game(new GameReported(state.at(), state.report()))));
        changes.clear();
    }
}
