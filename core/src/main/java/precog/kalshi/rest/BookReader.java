package precog.kalshi.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.Level;
import precog.value.MarketId;
import precog.value.Price;
import precog.value.Quantity;
import tools.jackson.databind.JsonNode;

/** Reads a whole book: bids for YES and for NO, each a pair of price and contracts. */
final class BookReader {
    private BookReader() {}

    /** {@link IllegalArgumentException} where it is no book. */
    static BookSnapshot book(MarketId market, JsonNode book, Instant at) {
        if (!book.isObject()) {
            throw new IllegalArgumentException("the book of " + market + " is missing.");
        }
        return new BookSnapshot(at, market, side(book.path("yes_dollars")), side(book.path("no_dollars")));
    }

    private static List<Level> side(JsonNode levels) {
        List<Level> side = new ArrayList<>();
        for (JsonNode level : levels) {
            Price price = Price.of(level.path(0).asString(""));
            Quantity quantity = Quantity.of(level.path(1).asString(""));
            if (quantity.isPositive()) {
                side.add(new Level(price, quantity));
            }
        }
        return side;
    }
}
