package precog.market;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.value.Price;
import precog.value.Quantity;

/**
 * A market at one moment, immutable.
 *
 * @param depth the best levels of each side
 * @param lastPrice YES price of the last trade; null before any
 * @param openingPrice first YES mid of this session, for the change; null before any
 * @param priceAt when the book last changed; null before any book
 * @param bookValid false while the book cannot be trusted
 */
public record MarketView(
        MarketListing listing,
        MarketStatus status,
        Quote quote,
        Depth depth,
        @Nullable Price lastPrice,
        @Nullable Price openingPrice,
        Quantity volume,
        Quantity volume24h,
        Quantity openInterest,
        @Nullable Instant priceAt,
        boolean bookValid) {}
