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
 * @param quote top of the book; without prices where the book is empty, crossed or cannot be trusted
 * @param depth the best levels of each side
 * @param lastPrice YES price of the last trade; null before any
 * @param openingPrice first YES mid of this session, for the change; null before any
 * @param volume contracts traded so far: the source's figure, or the trades seen where it gives none
 * @param volume24h contracts traded in the last 24 hours; null where not known
 * @param openInterest contracts open; null where not known
 * @param priceAt when the book last changed or was confirmed; null before any book
 * @param bookValid false while the book cannot be trusted or is crossed: no edge and no exit price then
 * @param settlementValue what one YES contract paid; null before the market resolved, and where it was void
 */
public record MarketView(
        MarketListing listing,
        MarketStatus status,
        Quote quote,
        Depth depth,
        @Nullable Price lastPrice,
        @Nullable Price openingPrice,
        Quantity volume,
        @Nullable Quantity volume24h,
        @Nullable Quantity openInterest,
        @Nullable Instant priceAt,
        boolean bookValid,
        @Nullable Price settlementValue) {}
