package precog.kalshi.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketStatus;
import precog.kalshi.MarketRecord;
import precog.value.EventId;
import precog.value.MarketId;

/** Every market the desk follows with its record as last read; what changed in it is news, what did not is none. */
final class MarketDirectory {
    private final Function<MarketListing, Optional<GameLink>> games;
    private final FeeCalendar fees;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<MarketId, Entry> entries = new HashMap<>();

    private record Entry(MarketRecord record, MarketListing told, boolean settled) {}

    /** @param games ties a market to its game where both are known */
    MarketDirectory(Function<MarketListing, Optional<GameLink>> games, FeeCalendar fees) {
        this.games = games;
        this.fees = fees;
    }

    /**
     * Takes in records that were read.
     *
     * @return markets that were not known before and still trade or will
     */
    List<MarketId> take(Collection<MarketRecord> records, Instant at, Consumer<? super FeedMessage.OfMarket> out) {
        return locked(() -> {
            List<MarketId> added = new ArrayList<>();
            for (MarketRecord record : records) {
                MarketListing listing = linked(record.listing()).withFees(fees.at(at, record));
                Entry before = entries.get(listing.id());
                boolean resolved = record.settlement() != null;
                boolean news = before == null || !before.told.equals(listing);
                boolean paid = resolved && (before == null || !before.settled);
                record.news(listing, at).stream()
                        .filter(message -> news || !(message instanceof FeedMessage.MarketListed))
                        .filter(message -> paid || !(message instanceof FeedMessage.MarketSettled))
                        .forEach(out);
                entries.put(listing.id(), new Entry(record, listing, resolved));
                if (before == null && listing.status().compareTo(MarketStatus.CLOSED) < 0) {
                    added.add(listing.id());
                }
            }
            return added;
        });
    }

    private MarketListing linked(MarketListing listing) {
        return listing.withGame(games.apply(listing).orElse(null));
    }

    /** Ties markets to games that became known since. */
    void relink(Instant at, Consumer<? super FeedMessage.OfMarket> out) {
        change(at, out, entry -> linked(entry.told));
    }

    /** Puts fees into force that were announced for now, and tells of those announced since. */
    void reprice(Instant at, Consumer<? super FeedMessage.OfMarket> out) {
        change(at, out, entry -> entry.told.withFees(fees.at(at, entry.record)));
    }

    private void change(
            Instant at, Consumer<? super FeedMessage.OfMarket> out, Function<Entry, MarketListing> listingOf) {
        locked(() -> {
            entries.replaceAll((id, entry) -> {
                MarketListing listing = entry.settled ? entry.told : listingOf.apply(entry);
                if (listing.equals(entry.told)) {
                    return entry;
                }
                out.accept(new FeedMessage.MarketListed(at, listing));
                return new Entry(entry.record, listing, false);
            });
            return null;
        });
    }

    /** The stream told of a market's state; its listing follows. */
    void status(MarketId market, MarketStatus status) {
        locked(() -> {
            entries.computeIfPresent(
                    market, (id, entry) -> new Entry(entry.record, entry.told.withStatus(status), entry.settled));
            return null;
        });
    }

    /** The event of a market; null where the market is not known. */
    @Nullable
    EventId eventOf(MarketId market) {
        return locked(() -> {
            Entry entry = entries.get(market);
            return entry == null ? null : entry.told.event();
        });
    }

    /** Markets that can be traded, as far as is known. */
    List<MarketId> trading() {
        return locked(() -> entries.values().stream()
                .filter(entry -> entry.told.status().compareTo(MarketStatus.CLOSED) < 0)
                .map(entry -> entry.told.id())
                .toList());
    }

    /** Events whose records must be read again: of markets that left the list of open ones and are not yet paid. */
    Set<EventId> unfinished(Set<MarketId> open) {
        return locked(() -> {
            Set<EventId> events = new LinkedHashSet<>();
            for (Entry entry : entries.values()) {
                if (!entry.settled && !open.contains(entry.told.id())) {
                    events.add(entry.told.event());
                }
            }
            return events;
        });
    }

    private <T extends @Nullable Object> T locked(Supplier<T> deed) {
        lock.lock();
        try {
            return deed.get();
        } finally {
            lock.unlock();
        }
    }
}
