package precog.db.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import precog.db.game.GameRow;
import precog.db.market.EventRow;
import precog.db.market.MarketIdentityRow;
import precog.db.market.SeriesRow;
import precog.feed.MarketListing;
import precog.value.Category;

/** The identities that market versions, edges and trades refer to: series, event and market of a listing. */
final class ListingRows {
    private final Set<String> markets = new HashSet<>();
    private final Set<String> events = new HashSet<>();

    /** Makes sure the listing's series, event and market are there. */
    void ensure(StatelessSession session, MarketListing listing, Instant at) {
        if (!markets.add(listing.id().value())) {
            return;
        }
        if (session.get(SeriesRow.class, listing.series()) == null) {
            session.insert(series(listing, at));
        }
        ensureEvent(session, listing, at);
        if (session.get(MarketIdentityRow.class, listing.id().value()) == null) {
            MarketIdentityRow row = new MarketIdentityRow();
            row.marketId = listing.id().value();
            row.marketUuid = UUID.randomUUID();
            row.platformId = listing.platform();
            row.externalId = listing.id().value();
            row.createdAt = at;
            session.insert(row);
        }
    }

    /** Whether an event of this id is there for a game state to refer to. */
    boolean hasEvent(StatelessSession session, String event) {
        if (events.contains(event)) {
            return true;
        }
        boolean found = session.get(EventRow.class, event) != null;
        if (found) {
            events.add(event);
        }
        return found;
    }

    /** After a transaction that failed: what is known is looked up again. */
    void forget() {
        markets.clear();
        events.clear();
    }

    private void ensureEvent(StatelessSession session, MarketListing listing, Instant at) {
        if (hasEvent(session, listing.event().value())) {
            return;
        }
        EventRow row = new EventRow();
        row.eventId = listing.event().value();
        row.platformId = listing.platform();
        row.seriesId = listing.series();
        MarketListing.GameLink game = listing.game();
        row.gameId = game != null && session.get(GameRow.class, game.game().value()) != null
                ? game.game().value()
                : null;
        row.externalId = listing.event().value();
        row.category = area(listing.category());
        row.subcategory = Codes.lower(listing.category());
        row.title = listing.title();
        row.description = listing.rules();
        row.startTime = listing.openTime();
        row.endTime = listing.expectedExpiration();
        row.status = "scheduled";
        row.createdAt = at;
        row.updatedAt = at;
        session.insert(row);
        events.add(row.eventId);
    }

    private static SeriesRow series(MarketListing listing, Instant at) {
        SeriesRow row = new SeriesRow();
        row.seriesId = listing.series();
        row.platformId = listing.platform();
        row.externalId = listing.series();
        row.category = area(listing.category());
        row.subcategory = Codes.lower(listing.category());
        row.title = listing.series();
        row.frequency = "recurring";
        row.metadata = Codes.json(Map.of("fee_type", listing.fees().type()));
        row.createdAt = at;
        row.updatedAt = at;
        return row;
    }

    static String area(Category category) {
        return category.sport() ? "sports" : category.name().toLowerCase(Locale.ROOT);
    }
}
