package precog.kalshi.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import precog.feed.FeeTerms;
import precog.feed.MarketListing;
import precog.kalshi.MarketRecord;
import precog.kalshi.rest.KalshiMarkets.FeeChange;

/**
 * Fees as they are at a moment: those that were read with a market, and the changes the venue has announced, each in
 * force from its moment on, whenever the records are read again.
 */
final class FeeCalendar {
    /** Every record is read again in less: what was announced is in it from then on. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Map<String, FeeTerms> series = new ConcurrentHashMap<>();
    private volatile List<FeeChange> announced = List.of();

    /** Fees of a series as just read. */
    void read(String ticker, FeeTerms terms) {
        series.put(ticker, terms);
    }

    /** Fees of a series as last read; null where they were not. */
    @Nullable
    FeeTerms ofSeries(String ticker) {
        return series.get(ticker);
    }

    /** Takes in all that is announced now, and keeps what came into force a while ago. */
    void announce(List<FeeChange> changes, Instant now) {
        Stream<FeeChange> due = announced.stream()
                .filter(change -> !change.from().isAfter(now) && change.from().isAfter(now.minus(KEPT)));
        announced = Stream.concat(due, changes.stream())
                .distinct()
                .sorted(Comparator.comparing(FeeChange::from))
                .toList();
    }

    /** The fees of a market at a moment, with the next change that is known of. */
    FeeTerms at(Instant now, MarketRecord record) {
        MarketListing listing = record.listing();
        FeeTerms read = listing.fees().until(null);
        FeeTerms ofSeries = record.eventFees() ? series.getOrDefault(listing.series(), FeeTerms.QUADRATIC) : read;
        FeeTerms own = record.eventFees() ? read : null;
        FeeTerms held = read;
        for (FeeChange change : announced) {
            if (change.ofEvent() && change.ticker().equals(listing.event().value())) {
                own = change.terms();
            } else if (!change.ofEvent()
                    && change.terms() != null
                    && change.ticker().equals(listing.series())) {
                ofSeries = change.terms();
            }
            FeeTerms then = own == null ? ofSeries : own;
            if (change.from().isAfter(now) && !then.equals(held)) {
                return held.until(new FeeTerms.Next(change.from(), then));
            }
            held = then;
        }
        return held;
    }
}
