package precog.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import precog.feed.FeedMessage.TradePrinted;

/**
 * What is known of a market's past.
 *
 * @param quotes oldest first
 * @param trades public trades, oldest first
 */
public record MarketPast(List<QuoteRecord> quotes, List<TradePrinted> trades) {
    public static final MarketPast NONE = new MarketPast(List.of(), List.of());

    /** A silence so long may be one of the records and not of the market. */
    private static final Duration GAP = Duration.ofHours(1);

    public MarketPast {
        quotes = List.copyOf(quotes);
        trades = List.copyOf(trades);
    }

    /** This past, with what another source knows of the time before it and of its gaps of more than an hour. */
    public MarketPast filledFrom(MarketPast other) {
        TreeMap<Instant, QuoteRecord> own = new TreeMap<>();
        quotes.forEach(quote -> own.put(quote.at(), quote));
        TreeMap<Instant, QuoteRecord> filled = new TreeMap<>(own);
        for (QuoteRecord quote : other.quotes) {
            Instant before = own.floorKey(quote.at());
            Instant after = own.ceilingKey(quote.at());
            if (before == null
                    || Duration.between(before, after == null ? quote.at() : after)
                                    .compareTo(GAP)
                            > 0) {
                filled.putIfAbsent(quote.at(), quote);
            }
        }
        return new MarketPast(List.copyOf(filled.values()), trades.isEmpty() ? other.trades : trades);
    }
}
