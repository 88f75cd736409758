package precog.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.GameReported;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.MarketFeed;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.market.OrderBook;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Quantity;

/** What the books and trades of a feed look like, over the markets that count, sampled every five seconds. */
final class BookStatistics {
    private static final int SAMPLE_SECONDS = 5;

    private final Map<MarketId, MarketListing> listings = new HashMap<>();
    private final Map<MarketId, OrderBook> books = new HashMap<>();
    private final Set<MarketId> closed = new HashSet<>();
    private final Set<GameId> inPlay = new HashSet<>();
    private final Predicate<BookStatistics.Subject> counts;
    private final List<Double> spreads = new ArrayList<>();
    private final List<Double> tops = new ArrayList<>();
    private final List<Double> levels = new ArrayList<>();
    private final List<Double> tradeSizes = new ArrayList<>();
    private long marketSeconds;
    private long deltas;
    private long fractionalDeltas;
    private long fractionalTrades;

    /** A market and whether its game is on. */
    record Subject(MarketListing listing, boolean inPlay) {}

    private BookStatistics(Predicate<Subject> counts) {
        this.counts = counts;
    }

    static BookStatistics of(MarketFeed feed, Instant until, Predicate<Subject> counts) {
        BookStatistics statistics = new BookStatistics(counts);
        Instant sampleAt = feed.nextAt();
        for (Instant at = sampleAt; at != null && at.isBefore(until); at = feed.nextAt()) {
            while (!sampleAt.isAfter(at)) {
                statistics.sample();
                sampleAt = sampleAt.plusSeconds(SAMPLE_SECONDS);
            }
            statistics.apply(feed.next());
        }
        return statistics;
    }

    private boolean counted(MarketId market) {
        MarketListing listing = listings.get(market);
        boolean playing =
                listing.game() != null && inPlay.contains(listing.game().game());
        return !closed.contains(market) && counts.test(new Subject(listing, playing));
    }

    private void apply(FeedMessage message) {
        switch (message) {
            case MarketListed listed -> listings.put(listed.market(), listed.listing());
            case MarketStatusChanged changed -> {
                if (changed.status() == MarketStatus.CLOSED) {
                    closed.add(changed.market());
                }
            }
            case GameReported game -> {
                if (game.report().status().inPlay()) {
                    inPlay.add(game.report().id());
                } else {
                    inPlay.remove(game.report().id());
                }
            }
            case BookSnapshot snapshot ->
                books.computeIfAbsent(snapshot.market(), market -> new OrderBook(snapshot.at()))
                        .apply(snapshot);
            case BookDelta delta -> apply(delta);
            case TradePrinted trade -> apply(trade);
            default -> {}
        }
    }

    private void apply(BookDelta delta) {
        books.get(delta.market()).apply(delta);
        if (counted(delta.market())) {
            deltas++;
            fractionalDeltas += fraction(delta.change());
        }
    }

    private void apply(TradePrinted trade) {
        if (counted(trade.market())) {
            tradeSizes.add(trade.quantity().units() / 100.0);
            fractionalTrades += fraction(trade.quantity());
        }
    }

    private static int fraction(Quantity quantity) {
        return quantity.units() % Quantity.ONE_CONTRACT == 0 ? 0 : 1;
    }

    private void sample() {
        books.forEach((market, book) -> {
            if (!counted(market)) {
                return;
            }
            marketSeconds += SAMPLE_SECONDS;
            Integer spread = book.quote().spreadUnits();
            if (spread != null) {
                spreads.add(spread / 100.0);
                tops.add(book.quote().bidSize(Outcome.YES).units() / 100.0);
                tops.add(book.quote().askSize(Outcome.YES).units() / 100.0);
                levels.add((double) book.levelCount());
            }
        });
    }

    double spread(double quantile) {
        return quantile(spreads, quantile);
    }

    double top(double quantile) {
        return quantile(tops, quantile);
    }

    double levels() {
        return quantile(levels, 0.5);
    }

    double tradeSize(double quantile) {
        return quantile(tradeSizes, quantile);
    }

    double deltasPerSecond() {
        return deltas / (double) marketSeconds;
    }

    double tradesPerSecond() {
        return tradeSizes.size() / (double) marketSeconds;
    }

    double fractionalDeltas() {
        return fractionalDeltas / (double) deltas;
    }

    double fractionalTrades() {
        return fractionalTrades / (double) tradeSizes.size();
    }

    private static double quantile(List<Double> values, double quantile) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) (quantile * (sorted.size() - 1)));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "spread %.1f / %.1f / %.1f c, top %.0f / %.0f / %.0f, %.0f levels, %.2f deltas/s, %.3f trades/s,"
                        + " trade %.1f / %.1f / %.1f, fractional deltas %.2f trades %.2f",
                spread(0.1),
                spread(0.5),
                spread(0.9),
                top(0.1),
                top(0.5),
                top(0.9),
                levels(),
                deltasPerSecond(),
                tradesPerSecond(),
                tradeSize(0.1),
                tradeSize(0.5),
                tradeSize(0.9),
                fractionalDeltas(),
                fractionalTrades());
    }
}
