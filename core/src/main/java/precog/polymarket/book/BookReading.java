package precog.polymarket.book;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import precog.value.Price;
import tools.jackson.databind.JsonNode;

/**
 * The whole book of an outcome as it was told, by REST or by the stream, in whatever order its levels came.
 *
 * @param token the outcome
 * @param bids contracts bid at each price; {@code asks} offered. Exact, for fractions of any fineness exist
 * @param at when it was so, by the venue's clock
 * @param last price of the last trade; null where it is not told
 * @param tick step of prices; null where it is not told
 */
public record BookReading(
        String token,
        NavigableMap<Price, BigDecimal> bids,
        NavigableMap<Price, BigDecimal> asks,
        Instant at,
        @Nullable Price last,
        @Nullable Price tick) {
    public BookReading {
        bids = Collections.unmodifiableNavigableMap(new TreeMap<>(bids));
        asks = Collections.unmodifiableNavigableMap(new TreeMap<>(asks));
    }

    /** {@link IllegalArgumentException} with the field where it is no book. */
    public static BookReading of(JsonNode book) {
        if (!book.path("bids").isArray() || !book.path("asks").isArray()) {
            throw new IllegalArgumentException("bids or asks is missing.");
        }
        return new BookReading(
                BookFields.text(book, "asset_id"),
                side(book.path("bids")),
                side(book.path("asks")),
                BookFields.time(book, "timestamp"),
                BookFields.optionalPrice(book, "last_trade_price"),
                BookFields.optionalPrice(book, "tick_size"));
    }

    private static NavigableMap<Price, BigDecimal> side(JsonNode levels) {
        NavigableMap<Price, BigDecimal> side = new TreeMap<>();
        for (JsonNode level : levels) {
            Price price = BookFields.optionalPrice(level, "price");
            BigDecimal size = BookFields.size(level, "size");
            if (price != null && size.signum() > 0) {
                side.put(price, size);
            }
        }
        return side;
    }
}
